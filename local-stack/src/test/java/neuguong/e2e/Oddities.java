package neuguong.e2e;

/** A list of exemplars as such lists are published, with each of the oddities that they have. */
final class Oddities {
    static final String HEADER =
            "STT,Phân loại,Tên,Chức vụ,Đơn vị,Lĩnh vực,Mã lĩnh vực,Địa phương,Thành tích,Năm,Danh hiệu/Hình thức,Nguồn\n";

    private Oddities() {}

    /** Rows with each oddity of a published list, and what becomes of them. */
    static String rows(String tag) {
        return HEADER + """
                1,CANHAN,Ka' Brêl %1$s,,nơi xa,Nông nghiệp – Nông thôn,0007,"Hoà Thử, Sông Thử, Kiểm Thử","mô hình '5 năm liền'",2022,Danh hiệu,https://example.vn (1)
                2,CANHAN,Lò Thị %1$s,,nơi xa,Nông nghiệp,7,Kiểm Thử,"hơn 100 ha lúa, rau",2022,,
                3,TAPTHE,Chi bộ %1$s,,nơi xa,Xây dựng Đảng / cơ sở,0022,Kiểm Thử,mở đường,,,
                4,CANHAN,Vàng A %1$s,,nơi xa,Y tế,,Hòa Thử,bác sĩ,2022,,
                5,CANHAN,Sùng A %1$s,,nơi xa,,0007,"làng Chài, Hòa Thử, Kiểm Thử",trà,2025,,
                6,CANHAN,Hà Thị %1$s,,nơi xa,,0007,xã Hòa Thử (huyện cũ → tỉnh mới),rau,2022,,
                7,HOGIADINH,Hộ ông Mã %1$s,,nơi xa,không có,,Kiểm Thử,"nuôi tôm, 90 tỷ",2022,,
                8,CANHAN,ka' brêl %1$s,,nơi xa,,0007,Kiểm Thử,người khác,2022,,
                9,CANHAN,Lò Thị %1$s,,nơi xa,Nông nghiệp,7,Kiểm Thử,"hơn 100 ha lúa, rau",2022,,
                10,CANHAN,Tương lai %1$s,,nơi xa,,0007,Kiểm Thử,chưa đến,2031,,
                11,CANHAN,Xã mới %1$s,,nơi xa,,0007,"Hòa Thử, Kiểm Thử",sau khi bỏ huyện,2025,,
                12,NGUOI,Loại lạ %1$s,,nơi xa,,0007,Kiểm Thử,loại lạ,2022,,
                13,CANHAN,Thừa ô %1$s,,nơi xa,,0007,Hòa Thử, Sông Thử, Kiểm Thử,thiếu nháy,2022,,nguồn
                """.formatted(tag);
    }
}

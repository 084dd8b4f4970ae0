package neuguong.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import neuguong.events.Named;

/**
 * A coded field of work (lĩnh vực). An exemplar has one main sector and any number of further ones.
 *
 * @param code four digits
 */
public record Sector(String code, String vi, String en) implements Named {
    private static final List<Sector> ALL = List.of(
            new Sector("0001", "An ninh - Quốc phòng", "Security and defence"),
            new Sector("0002", "Công nghiệp - Thương mại", "Industry and trade"),
            new Sector("0003", "Giáo dục - Đào tạo", "Education and training"),
            new Sector("0004", "Giao thông vận tải", "Transport"),
            new Sector("0005", "Không xác định", "Not determined"),
            new Sector("0006", "Khoa học - Công nghệ", "Science and technology"),
            new Sector("0007", "Nông nghiệp - Nông thôn", "Agriculture and rural development"),
            new Sector("0008", "Tài chính - Ngân hàng", "Finance and banking"),
            new Sector("0009", "Báo chí - Thông tin - Truyền thông", "Press, information and communication"),
            new Sector("0010", "Văn hóa - Thể thao - Du lịch", "Culture, sport and tourism"),
            new Sector("0011", "Xây dựng", "Construction"),
            new Sector("0012", "Y tế", "Health"),
            new Sector("0013", "Quản lý nhà nước", "State administration"),
            new Sector("0014", "Kinh tế - Xã hội", "Economy and society"),
            new Sector("0015", "Ngoại giao", "Foreign affairs"),
            new Sector("0016", "Tôn giáo", "Religion"),
            new Sector("0017", "Tư pháp - Thanh tra - Tòa án - Kiểm sát", "Justice, inspection, courts and procuracy"),
            new Sector("0018", "Tài nguyên - Môi trường", "Natural resources and environment"),
            new Sector("0019", "Lao động - Thương binh - Xã hội", "Labour, invalids and social affairs"),
            new Sector("0020", "Hội, đoàn thể", "Associations and mass organisations"),
            new Sector("0021", "Bảo hiểm xã hội", "Social insurance"),
            new Sector("0022", "Cơ quan Đảng", "Party bodies"),
            new Sector("0023", "Cơ quan lập pháp", "Legislature"),
            new Sector("0024", "Kế hoạch - Đầu tư", "Planning and investment"));
    private static final Map<String, Sector> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Sector::code, Function.identity()));

    /** All sectors, by code. */
    public static List<Sector> all() {
        return ALL;
    }

    public static Optional<Sector> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public static boolean known(String code) {
        return BY_CODE.containsKey(code);
    }
}

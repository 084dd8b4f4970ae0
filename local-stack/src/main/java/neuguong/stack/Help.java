package neuguong.stack;

/** The launcher's longer texts. */
final class Help {

    private Help() {}

    static String text() {
        return """
                Nêu Gương: toàn bộ hệ thống trên máy này | the whole system on this machine

                  mvn -q -pl local-stack -am spring-boot:run [-Dspring-boot.run.arguments="…"]

                  --empty          không nạp dữ liệu minh hoạ | load no demonstration
                  --demo=N         dữ liệu minh hoạ với N điển hình, mặc định %d | a demonstration of N exemplars, by default %d
                  --data=DIR       thư mục dữ liệu, mặc định local-stack/.data | data directory, by default local-stack/.data
                  --parts=A,B      chỉ chạy vài phần | start only some parts: postgres,kafka,elasticsearch,command,query
                  --quick=true     khởi động nhanh, chạy chậm hơn về sau | ready sooner, slower afterwards
                  NG_PASSWORD      (biến môi trường | environment variable) mật khẩu của mọi tài khoản | every user's password
                  --port.PART=N    cổng của một phần, 0 = cổng trống bất kỳ | port of a part, 0 = any free one
                                   (cũng như | also as -Dport.PART=N, NG_PORT_PART=N)
                """.formatted(Options.DEFAULT_EXEMPLARS, Options.DEFAULT_EXEMPLARS);
    }

    /** Where everything is, for whoever has just started it. */
    static String ready(LocalStack stack) {
        String services = !stack.hasServices()
                ? ""
                : """
                  Trang web       | Pages          %1$s/
                  Tra cứu         | Query API      %1$s/api/v1 · %1$s/swagger-ui
                  Ghi nhận        | Command API    %2$s/api/v1 · %2$s/swagger-ui
                  Đăng nhập       | Sign in        clerk, board, auditor, analyst, dashboard, operator
                  Mật khẩu        | Password       %3$s
                """.formatted(
                        stack.queryUrl(),
                        stack.commandUrl(),
                        stack.freshPassword()
                                .map(made ->
                                        made + " (chỉ hiện lần này; đổi bằng | shown only now; change by NG_PASSWORD)")
                                .orElse(
                                        "như đã đặt hoặc đã in lần đầu; đổi bằng | as chosen or first printed; change by NG_PASSWORD"));
        return """

                Nêu Gương đã sẵn sàng sau %1$d giây | Nêu Gương is ready after %1$d s
                %2$s  PostgreSQL                       PGPASSFILE=%3$s psql -h 127.0.0.1 -p %4$d -U %5$s %6$s
                  Kafka                            %7$s
                  Elasticsearch                    %8$s
                  Dữ liệu, nhật ký | Data, logs    %9$s · %9$s/logs
                Dừng: Ctrl-C | Stop: Ctrl-C
                """.formatted(
                        stack.age().toSeconds(),
                        services,
                        stack.passwordFile(),
                        stack.port(Part.POSTGRES),
                        Database.APPLICATION,
                        Database.NAME,
                        stack.kafka(),
                        stack.elasticsearchUrl(),
                        stack.data());
    }
}

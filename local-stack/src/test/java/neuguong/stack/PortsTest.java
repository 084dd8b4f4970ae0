package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final Settings FREE = Settings.at(Path.of("unused")).onFreePorts();

    @Test
    void a_taken_port_is_named_with_the_part_that_wants_it_and_the_way_out() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = at(Part.QUERY, other.getLocalPort());

            assertThatThrownBy(() -> Ports.check(settings))
                    .hasMessageContaining(
                            "Cổng %d của query-service đang bị chương trình khác dùng", other.getLocalPort())
                    .hasMessageContaining("Port %d, wanted by query-service, is taken", other.getLocalPort())
                    .hasMessageContaining("-Dport.query=");
            assertThatCode(() -> Ports.check(settings.only(Part.KAFKA))).doesNotThrowAnyException();
        }
    }

    @Test
    void free_ports_differ_from_each_other() {
        List<Integer> ports = Settings.freePorts(5);
        assertThat(new HashSet<>(ports)).hasSize(5).doesNotContain(0);
        assertThatCode(() -> Ports.check(FREE.withPortsChosen())).doesNotThrowAnyException();
    }

    private static Settings at(Part part, int port) {
        Map<Part, Integer> ports = new EnumMap<>(FREE.withPortsChosen().ports());
        ports.put(part, port);
        return new Settings(FREE.data(), ports, FREE.parts(), FREE.compilation(), "");
    }
}

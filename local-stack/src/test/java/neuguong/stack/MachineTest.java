package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @Test
    void available_memory_is_what_the_kernel_would_give_without_swapping() {
        assertThat(Machine.availableMib(
                        List.of("MemTotal:        4028352 kB", "MemFree:  96000 kB", "MemAvailable:    3145728 kB")))
                .isEqualTo(3072);
        assertThat(Machine.availableMib(List.of("MemTotal: 4028352 kB"))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_container_s_limit_counts_less_what_it_uses_but_not_its_file_cache(@TempDir Path group) throws Exception {
        assertThat(Machine.containerMib(group)).isEqualTo(Long.MAX_VALUE);
        Files.writeString(group.resolve("memory.max"), "max\n");
        assertThat(Machine.containerMib(group)).isEqualTo(Long.MAX_VALUE);

        Files.writeString(group.resolve("memory.max"), "4294967296\n");
        Files.writeString(group.resolve("memory.current"), "1073741824\n");
        Files.writeString(group.resolve("memory.stat"), "anon 1\ninactive_file 536870912\n");
        assertThat(Machine.containerMib(group)).isEqualTo(3584);
    }

    @Test
    void too_little_memory_is_said_with_what_is_lacking() {
        assertThatThrownBy(() -> Machine.checkMemory(2500))
                .hasMessageContaining("Thiếu 100 MiB")
                .hasMessageContaining("100 MiB of memory are lacking");
        assertThatCode(() -> Machine.checkMemory(2600)).doesNotThrowAnyException();
    }

    @Test
    void too_little_disk_is_said_with_where_and_how_much() {
        assertThatThrownBy(() -> Machine.checkDisk(Path.of("/data"), 10))
                .hasMessageContaining("/data")
                .hasMessageContaining("10 MiB left");
    }

    @Test
    void another_jdk_is_refused() {
        assertThatThrownBy(() -> Machine.checkJava(26)).hasMessageContaining("JDK 25 is needed, this is JDK 26");
    }
}

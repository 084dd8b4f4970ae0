package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an auditor takes away from the running register is verified by the jar that he gets, and by a program that shares nothing with it. */
class BundleIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    @TempDir
    Path directory;

    /** How a program ended, and what it said. */
    private record Ended(int status, String said) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("PYTHONUTF8", "1");
        builder.environment().put("NG_TOKEN", API.stack.authorization("auditor").replaceFirst("Bearer ", ""));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private Ended auditor(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "../auditor/target/auditor.jar"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static Ended other(Path bundle, String... options) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("python3", "../auditor/src/test/python/verify_bundle.py", bundle.toString()));
        command.addAll(List.of(options));
        return run(command.toArray(String[]::new));
    }

    @Test
    void the_auditor_makes_the_log_of_readings_anew_and_holds_a_later_one_to_it()
            throws IOException, InterruptedException {
        var unit = sealedUnit();
        API.audit("/units/" + unit + "/history").is(200);
        Api.until(() -> API.audit("/reads/checkpoint").status() == 200);
        var first = auditor("reads", "--json", url(), kept());
        assertThat(first.status()).as(first.said()).isZero();
        assertThat(Api.JSON.readTree(first.said()).get("origin").asString()).endsWith("/reads");
        var size = Api.JSON.readTree(first.said()).get("size").asLong();
        API.audit("/units/" + unit + "/state").is(200);
        Api.until(() -> Long.parseLong(
                        API.audit("/reads/checkpoint").text().lines().toList().get(1))
                > size);
        var later = auditor("reads", "--json", url(), kept());
        assertThat(later.status()).as(later.said()).isZero();
        assertThat(Api.JSON.readTree(later.said()).get("size").asLong()).isGreaterThan(size);
    }

    private String url() {
        return "--url=" + API.stack.commandUrl();
    }

    private String kept() {
        return "--kept=" + directory.resolve("kept.txt");
    }

    /** A unit with an exemplar, into which another unit was merged: seven events, of which one is the other unit's. */
    private static String sealedUnit() {
        var unit = REGISTER.unit();
        var exemplar = REGISTER.exemplar(unit, "Giàng A " + Register.tag());
        for (var year = 2021; year <= 2024; year++) {
            REGISTER.assess(exemplar, year, "HTT").is(200);
        }
        var ended = REGISTER.unit();
        API.post("/units/" + ended + "/merger", "{\"intoId\":\"%s\",\"on\":\"2025-07-01\"}".formatted(unit))
                .is(200);
        var history =
                API.audit("/units/" + unit + "/history").is(200).text().lines().toList();
        assertThat(history).hasSize(7);
        var last = Api.JSON.readTree(history.getLast()).get("position").asLong();
        Api.until(() -> API.audit("/proof/inclusion?position=" + last).status() == 200);
        return unit;
    }

    @Test
    void a_units_bundle_is_complete_for_both_verifiers() throws IOException, InterruptedException {
        var unit = sealedUnit();
        var keys = Files.writeString(
                directory.resolve("keys.txt"), API.audit("/keys").text());
        var bundle = directory.resolve("b.zip");
        var ended = auditor("bundle", unit, url(), "--out=" + bundle, "--keys=" + keys);
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("HỢP LỆ: đơn vị " + unit + ", 7 sự kiện");
        assertThat(other(bundle, "--keys", keys.toString())).isEqualTo(new Ended(0, "OK 7\n"));
        var replay = auditor("replay", bundle.toString());
        assertThat(replay.said()).contains("unit.UnitMergedInto").contains("exemplar.ExemplarNominated");
    }

    @Test
    void a_bundle_continues_the_checkpoint_that_was_kept() throws IOException, InterruptedException {
        sealedUnit();
        assertThat(auditor("checkpoint", url(), kept()).status()).isZero();
        var unit = sealedUnit();
        var bundle = directory.resolve("b.zip");
        var ended = auditor("bundle", unit, url(), "--out=" + bundle, kept(), "--lang=en");
        assertThat(ended.said()).contains("It continues the checkpoint that was kept");
        assertThat(other(bundle, "--kept", directory.resolve("kept.txt").toString())
                        .status())
                .isZero();
        assertThat(auditor("checkpoint", url(), kept()).said()).contains("HỢP LỆ");
    }

    @Test
    void a_kept_checkpoint_of_another_log_is_a_fork() throws IOException, InterruptedException {
        sealedUnit();
        auditor("checkpoint", url(), kept());
        var kept = directory.resolve("kept.txt");
        var lines = new ArrayList<>(Files.readAllLines(kept));
        lines.set(2, (lines.get(2).startsWith("A") ? "B" : "A") + lines.get(2).substring(1));
        Files.write(kept, lines);
        var unit = sealedUnit();
        var before = Files.readString(kept);
        var ended = auditor("checkpoint", url(), kept());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("FORK");
        assertThat(Files.readString(kept)).isEqualTo(before);
        assertThat(auditor("bundle", unit, url(), "--out=" + directory.resolve("b.zip"), kept())
                        .status())
                .isEqualTo(1);
    }

    @Test
    void the_whole_log_is_made_anew_and_held_to_its_checkpoint() throws IOException, InterruptedException {
        sealedUnit();
        var ended = auditor("log", url(), kept(), "--lang=en");
        assertThat(ended.said()).contains("VERIFIED: the whole of");
        assertThat(ended.status()).isZero();
        assertThat(API.audit("/log?size=99999999999").is(404).code()).isEqualTo("SIZE_NOT_REACHED");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, '', 404, UNKNOWN_UNIT",
        "'', ?from=0, 422, SIZE_IMPOSSIBLE",
        "'', ?from=99999999999, 404, SIZE_NOT_REACHED",
        "'', ?from=x, 400, INVALID_PARAMETER"
    })
    void a_bundle_that_cannot_be_made_says_why(String unit, String query, int status, String code) {
        var asked = unit.isEmpty() ? sealedUnit() : unit;
        assertThat(API.audit("/units/" + asked + "/bundle" + query).is(status).code())
                .isEqualTo(code);
    }
}

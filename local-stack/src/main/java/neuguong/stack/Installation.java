package neuguong.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build has put the programs: everything is found from where this class was loaded, so that the launcher, the
 * tests and the benchmarks need no setting for it.
 */
record Installation(Path module) {

    static final String ELASTICSEARCH_VERSION = "9.5.3";

    static Installation here() {
        try {
            Path classes = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // local-stack/target/classes or local-stack/target/local-stack-x.jar
            return new Installation(classes.resolve("../..").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK that runs the launcher, which every other JVM is started with. */
    static Path jdk() {
        return Path.of(System.getProperty("java.home"));
    }

    static Path java() {
        return jdk().resolve("bin/java");
    }

    Path elasticsearch() {
        Path home = module.resolve("target/elasticsearch/elasticsearch-" + ELASTICSEARCH_VERSION);
        return built(home, "Elasticsearch " + ELASTICSEARCH_VERSION);
    }

    /** Where PostgreSQL's programs are unpacked to, once per build directory. */
    Path postgres() {
        return module.resolve("target/postgres");
    }

    /** Directories and jars of a service, as its own build has resolved them. */
    String classpath(Part service) {
        Path target = module.resolveSibling(service.label()).resolve("target");
        try {
            String dependencies = Files.readString(built(target.resolve("classpath.txt"), service.label()));
            return built(target.resolve("classes"), service.label()) + File.pathSeparator + dependencies.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(Path path, String what) {
        if (!Files.exists(path)) {
            throw new StackException(
                    what + " chưa được dựng: không thấy " + path + ". Hãy chạy từ thư mục gốc: "
                            + "mvn -q -pl local-stack -am spring-boot:run",
                    what + " has not been built: " + path + " is missing. Run from the repository's root: "
                            + "mvn -q -pl local-stack -am spring-boot:run");
        }
        return path;
    }
}

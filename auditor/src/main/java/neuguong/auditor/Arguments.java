package neuguong.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command with its operands and options, as they stand on the command line. */
record Arguments(String command, List<String> operands, Map<String, String> options) {
    private static final Set<String> FLAGS = Set.of("json", "help");
    private static final Set<String> VALUED = Set.of("keys", "kept", "url", "user", "out", "lang");

    Arguments {
        operands = List.copyOf(operands);
        options = Map.copyOf(options);
    }

    /** The command line is none. */
    static final class Wrong extends RuntimeException {
        private final Text text;

        Wrong(Text text) {
            super(text.en(), null, false, false);
            this.text = text;
        }

        Text text() {
            return text;
        }
    }

    /** @throws Wrong where an option is unknown, or lacks its value */
    static Arguments parse(List<String> line) {
        var operands = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (var words = line.iterator(); words.hasNext(); ) {
            var word = words.next();
            if (!word.startsWith("--")) {
                operands.add(word);
                continue;
            }
            var option = word.substring(2).split("=", 2);
            if (FLAGS.contains(option[0]) && option.length == 1) {
                options.put(option[0], "");
            } else if (VALUED.contains(option[0]) && option.length == 2) {
                options.put(option[0], option[1]);
            } else if (VALUED.contains(option[0]) && words.hasNext()) {
                options.put(option[0], words.next());
            } else {
                throw new Wrong(new Text("Tùy chọn không hiểu được: %s", "Not understood: %s").with(word));
            }
        }
        var command = operands.isEmpty() ? "help" : operands.removeFirst();
        return new Arguments(command, operands, options);
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** @throws Wrong where the option is not there */
    String required(String name) {
        return option(name).orElseThrow(() -> new Wrong(new Text("Thiếu --%s", "--%s is missing").with(name)));
    }

    /** @throws Wrong where there is not exactly one */
    String operand() {
        if (operands.size() != 1) {
            throw new Wrong(new Text("Lệnh %s cần đúng một tham số", "The command %s takes one operand").with(command));
        }
        return operands.getFirst();
    }
}

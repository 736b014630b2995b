package th.sala.system.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.system.client.Api.Answer;

/** What each operation answered to each caller. */
public final class RoleMatrix {
    private final Map<String, Map<String, String>> answers = new TreeMap<>();
    private final Set<String> callers = new LinkedHashSet<>();

    public Answer keep(Operation operation, String caller, Answer answer) {
        callers.add(caller);
        answers.computeIfAbsent(operation.path() + " " + operation.verb(), any -> new TreeMap<>())
                .put(caller, answer.closed() ? "403" : Integer.toString(answer.status()));
        return answer;
    }

    /** As a table in Markdown. */
    public void write(Path file) throws IOException {
        Stream<String> head = Stream.of(
                "# Role matrix",
                "",
                "| operation | " + String.join(" | ", callers) + " |",
                "|---" + "|---".repeat(callers.size()) + "|");
        Stream<String> rows = answers.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | "
                        + callers.stream()
                                .map(caller -> row.getValue().getOrDefault(caller, ""))
                                .collect(Collectors.joining(" | "))
                        + " |");
        Files.createDirectories(file.getParent());
        Files.write(file, Stream.concat(head, rows).toList());
    }
}

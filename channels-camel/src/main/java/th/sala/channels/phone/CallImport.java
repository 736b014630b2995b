package th.sala.channels.phone;

import java.util.List;
import java.util.UUID;

/**
 * What a file of call details holds, or what came of it.
 *
 * @param dryRun whether nothing was kept
 * @param fresh calls that are, or would be, new
 * @param known calls that the hub had already, or that the file holds twice
 * @param refused lines that are no call
 */
public record CallImport(boolean dryRun, int fresh, int known, int refused, List<Line> lines) {
    public CallImport {
        lines = List.copyOf(lines);
    }

    static CallImport of(boolean dryRun, List<Line> lines) {
        return new CallImport(
                dryRun, count(lines, Line.NEW), count(lines, Line.KNOWN), count(lines, Line.REFUSED), lines);
    }

    private static int count(List<Line> lines, String state) {
        return (int) lines.stream().filter(line -> line.state().equals(state)).count();
    }

    /**
     * @param line its number in the file, the heading being 1
     * @param state {@code new}, {@code known} or {@code refused}
     * @param call the call's id; null when nothing was kept
     * @param errors why it is refused, without what the line says
     */
    public record Line(long line, String state, UUID call, List<String> errors) {
        static final String NEW = "new";
        static final String KNOWN = "known";
        static final String REFUSED = "refused";

        public Line {
            errors = List.copyOf(errors);
        }

        static Line refused(long line, List<String> errors) {
            return new Line(line, REFUSED, null, errors);
        }
    }
}

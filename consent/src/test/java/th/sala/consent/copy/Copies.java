package th.sala.consent.copy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.oversight.JoinedWorkplaces;
import th.sala.consent.oversight.Workplaces;
import th.sala.consent.purpose.PublishedPurposes;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestKeys;

/** Makes the desk of copies, and has copies made, for tests. */
public final class Copies {
    public final CopyDesk desk;
    public final Workplaces workplaces = new JoinedWorkplaces();
    private final CopyWorker worker;

    public Copies(Jdbi jdbi, Clock clock, ConsentPorts consent) {
        ContentVault contents = new KeyedVault(TestKeys.master());
        desk = new RecordedCopies(
                jdbi,
                clock,
                consent.requests(),
                consent.holders(),
                consent.vault(),
                contents,
                consent.trail(),
                consent.accesses());
        worker = new CopyWorker(
                new CopyWork(jdbi, clock, consent.law(), consent.vault(), contents, consent.trail()),
                consent.requests(),
                new CopyBuilder(
                        consent.holders(),
                        new CopyFacts(
                                new PublishedPurposes(jdbi, clock),
                                consent.law(),
                                new CopyViewers(consent.viewers(workplaces), workplaces),
                                clock),
                        clock));
    }

    /** Members of what is told of the person that a reader of the PDF would see without a Thai word. */
    public static Set<String> wordless(JsonObject told) {
        Set<String> found = new TreeSet<>();
        told.forEach((name, value) -> wordless(name, value, found));
        return found;
    }

    private static void wordless(String name, JsonValue value, Set<String> found) {
        if (value instanceof JsonObject object) {
            object.forEach((inner, each) -> wordless(inner, each, found));
        } else if (value instanceof JsonArray list && !ReadableCopy.forMachines(name)) {
            if (!CopyWords.knows(name) && !CopyWords.knows("heading." + name)) {
                found.add(name);
            }
            list.stream()
                    .filter(JsonObject.class::isInstance)
                    .flatMap(each -> each.asJsonObject().keySet().stream())
                    .filter(member -> !ReadableCopy.forMachines(member) && !CopyWords.knows(member))
                    .forEach(found::add);
        }
    }

    /** What the clock does every two seconds. */
    public void make() {
        worker.work();
    }
}

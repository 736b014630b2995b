package th.sala.consent.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class DutiesTableTest {
    private static final Path PAGE = Path.of("..", "docs", "pdpa", "duties.md");

    private final List<LawRule> rules = ConsentPorts.on(
                    TestDatabase.shared().app(), TestClock.at("2026-11-22T05:00:00Z"))
            .law()
            .rules();

    @Test
    void theCommittedPageIsCurrent() throws IOException {
        String page = DutiesTable.of(rules, NamedTests.byKey());
        if (Boolean.getBoolean("duties.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("write it with -Dduties.write=true").hasContent(page);
    }

    @Test
    void aDutyWithoutATestIsOpenOrWaitsForSomething() {
        String page = DutiesTable.of(rules, Map.of());

        assertThat(page.lines().filter(line -> line.startsWith("| P")))
                .hasSize(37)
                .allMatch(line -> line.contains(" | open | ") || line.contains(" | later: "));
    }

    @Test
    void aTagNamesTheTestBelowIt() {
        assertThat(NamedTests.byKey().get("P30.3")).containsExactly("RecordedLawTest.aNewVersionChangesOnlyNewCases");
    }
}

package th.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OP-1: whoever works with the hub, and whoever looks after it, has a guide. */
class GuidesTest {
    private static final Path GUIDES = Path.of("..", "docs", "guide");

    @ParameterizedTest(name = "OP-1: {0}")
    @ValueSource(strings = {"agent", "administrator", "privacy-officer", "customer"})
    @DisplayName("OP-1: each role has a guide in Thai and in English")
    void each_role_has_a_guide_in_both_languages(String role) throws IOException {
        for (String language : List.of("th", "en")) {
            String guide = Files.readString(GUIDES.resolve(language).resolve(role + ".md"));
            assertThat(guide.lines().filter(line -> line.startsWith("## ")))
                    .as(language)
                    .hasSizeGreaterThan(3);
        }
    }

    @ParameterizedTest(name = "OP-1: {0}")
    @CsvSource({"th/agent.md, กติกาการใช้ระบบ", "en/agent.md, rules of use"})
    @DisplayName("OP-1: agents are told of the rules of use")
    void agents_are_told_of_the_rules_of_use(String guide, String words) throws IOException {
        assertThat(Files.readString(GUIDES.resolve(guide))).contains(words);
    }
}

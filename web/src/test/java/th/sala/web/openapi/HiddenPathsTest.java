package th.sala.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import th.sala.web.HubApplication;

/**
 * JAX-RS chooses the resource class first, by the longest path that fits, and looks for the method only there: a class at
 * {@code things/{id}} hides {@code {id}/deed} of a class at {@code things} (Jakarta REST 3.1, section 3.7.2).
 */
class HiddenPathsTest {
    private static final String ROOT = "/api/v1/";

    @Test
    void no_resource_hides_a_path_of_another() {
        assertThat(RestMethod.all())
                .allSatisfy(method ->
                        assertThat(chosen(method.path())).as(method.path()).isEqualTo(own(method)));
    }

    /** The path of the class that is asked. */
    private static String chosen(String path) {
        return classes().stream()
                .filter(one -> Pattern.matches(one.replaceAll("\\{[^}]*}", "[^/]+") + "(/.*)?", path))
                .max(Comparator.comparingInt(HiddenPathsTest::literals))
                .orElseThrow();
    }

    private static String own(RestMethod method) {
        return ROOT
                + method.method().getDeclaringClass().getAnnotation(Path.class).value();
    }

    private static int literals(String path) {
        return path.replaceAll("\\{[^}]*}", "").length();
    }

    private static List<String> classes() {
        return HubApplication.RESOURCES.stream()
                .map(one -> ROOT + one.getAnnotation(Path.class).value())
                .distinct()
                .toList();
    }
}

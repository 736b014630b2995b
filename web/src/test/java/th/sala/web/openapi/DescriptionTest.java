package th.sala.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.api.Test;
import th.sala.web.HubApplication;
import th.sala.web.security.Roles;

class DescriptionTest {

    @Test
    void every_operation_says_who_may_call_it_and_only_notices_standards_links_and_the_doors_of_channels_are_public() {
        assertThat(RestMethod.all())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.callers())
                        .as(method.id())
                        .isNotEmpty()
                        .allMatch(role -> role.equals("public") || Roles.ALL.contains(role)));
        assertThat(RestMethod.all().stream().filter(RestMethod::open).map(RestMethod::path))
                .contains("/api/v1/notices/{key}", "/api/v1/notices/{key}/{version}")
                .filteredOn(path -> !path.startsWith("/api/v1/notices/"))
                .allMatch(
                        path -> path.matches(
                                "/api/v1/(service-standards|(files|confirmations|consent-questions|unsubscribe(/undo)?)/\\{token}|copies/\\{token}(/code|/file)?|me/surveys/\\{token}(/page)?|receipts/(\\{token}(/record)?|verification)|channels/(line|meta|inbound|web-form)/\\{channel}(/webhook)?)"));
    }

    @Test
    void what_agents_may_supervisors_may() {
        assertThat(RestMethod.all())
                .filteredOn(method -> method.roles().contains(Roles.AGENT))
                .allMatch(method -> method.callers().contains(Roles.SUPERVISOR));
    }

    /** Payara 6 fails to make the whole document over one. */
    @Test
    void no_field_of_a_resource_is_described_as_a_parameter() {
        assertThat(HubApplication.RESOURCES.stream().flatMap(one -> Arrays.stream(one.getDeclaredFields())))
                .noneMatch(field -> field.isAnnotationPresent(Parameter.class));
    }

    @Test
    void operations_have_names_of_their_own() {
        var ids = RestMethod.all().stream().map(RestMethod::id).toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void examples_belong_to_operations_and_hold_only_members_that_are_taken() {
        Map<String, RestMethod> methods =
                RestMethod.all().stream().collect(Collectors.toMap(RestMethod::id, method -> method));
        var examples = Examples.load();

        assertThat(methods.keySet()).containsAll(examples.byOperation().keySet());
        examples.byOperation().keySet().stream()
                .filter(id -> examples.request(id).isPresent())
                .filter(id -> methods.get(id).body().isPresent())
                .forEach(id -> assertThat(members(methods.get(id).body().orElseThrow()))
                        .as(id)
                        .containsAll(((Map<?, ?>) examples.request(id).orElseThrow())
                                .keySet().stream().map(Object::toString).toList()));
    }

    @Test
    void every_body_has_an_example() {
        var examples = Examples.load();

        assertThat(RestMethod.all())
                .filteredOn(method -> method.body().isPresent())
                .allSatisfy(method -> assertThat(examples.request(method.id()))
                        .as(method.id())
                        .isPresent());
    }

    private static List<String> members(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(DescriptionTest::name)
                .toList();
    }

    private static String name(RecordComponent part) {
        var told = part.getAccessor().getAnnotation(JsonbProperty.class);
        return told == null ? part.getName() : told.value();
    }
}

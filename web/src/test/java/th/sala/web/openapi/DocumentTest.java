package th.sala.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;
import th.sala.web.HubApplication;
import th.sala.web.openapi.Document.Described;
import th.sala.web.problem.Problem;

/** The description and the code that runs say the same, operation by operation. */
class DocumentTest {
    private static final String JSON = jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

    @Test
    void every_resource_method_is_described_with_its_roles_and_nothing_else_is() {
        assertThat(Document.operations().stream().map(DocumentTest::described))
                .containsExactlyInAnyOrderElementsOf(
                        resources().flatMap(DocumentTest::declared).toList());
    }

    @Test
    void every_resource_of_the_module_is_part_of_the_application() {
        assertThat(HubApplication.RESOURCES)
                .containsExactlyInAnyOrderElementsOf(resources().toList());
    }

    @Test
    void every_operation_says_in_a_sentence_what_it_does_and_belongs_to_a_chapter() {
        assertThat(Document.operations()).allSatisfy(described -> {
            assertThat(described.operation().getSummary()).as(described.name()).isNotBlank();
            assertThat(described.operation().getTags()).as(described.name()).hasSize(1);
        });
    }

    @Test
    void every_body_that_is_sent_has_a_schema_and_an_example_that_fits_it() {
        assertThat(Document.operations())
                .filteredOn(described -> described.operation().getRequestBody() != null)
                .isNotEmpty()
                .allSatisfy(described -> described
                        .operation()
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .forEach((type, body) -> fits(described.name() + " takes " + type, body)));
    }

    @Test
    void every_answer_in_json_has_a_schema_and_an_example_that_fits_it() {
        assertThat(Document.operations()).allSatisfy(described -> {
            var done = successes(described);
            assertThat(done).as(described.name()).hasSize(1);
            var json = done.get(0).getContent() == null
                    ? null
                    : done.get(0).getContent().getMediaType(JSON);
            if (json != null) fits(described.name() + " answers", json);
        });
    }

    @Test
    void a_notice_is_described_as_a_record_and_as_a_page() {
        assertThat(Document.operations())
                .filteredOn(described -> described.name().startsWith("GET /api/v1/notices/"))
                .hasSize(2)
                .allSatisfy(described -> {
                    var content = successes(described).get(0).getContent();
                    assertThat(content.getMediaTypes()).containsOnlyKeys(JSON, jakarta.ws.rs.core.MediaType.TEXT_HTML);
                    assertThat(content.getMediaType(JSON).getSchema().getRef()).endsWith("/NoticeText");
                });
    }

    @Test
    void every_operation_says_how_it_refuses() {
        assertThat(Document.operations()).allSatisfy(described -> {
            var responses = described.operation().getResponses().getAPIResponses();
            if (!roles(described).contains("public")) {
                assertThat(responses).as(described.name()).containsKeys("401", "403");
            }
            if (described.name().contains("{")) {
                assertThat(responses).as(described.name()).containsKey("404");
            }
            responses.forEach((status, response) -> {
                if (status.startsWith("4")) refuses(described.name() + " " + status, response);
            });
        });
    }

    @Test
    void a_form_says_which_parts_it_takes_and_which_it_needs() {
        var forms = Document.operations().stream()
                .filter(described -> described.operation().getRequestBody() != null)
                .map(described -> described
                        .operation()
                        .getRequestBody()
                        .getContent()
                        .getMediaType(jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA))
                .flatMap(Stream::ofNullable)
                .map(MediaType::getSchema)
                .toList();

        assertThat(forms).isNotEmpty().allSatisfy(form -> {
            assertThat(form.getProperties()).isNotEmpty();
            assertThat(form.getProperties().keySet()).containsAll(form.getRequired());
            assertThat(form.getRequired()).isNotEmpty();
        });
    }

    @Test
    void whoever_sends_a_body_hears_of_every_way_it_is_refused() {
        assertThat(Document.operations())
                .filteredOn(described -> described.operation().getRequestBody() != null)
                .allSatisfy(described -> assertThat(
                                described.operation().getResponses().getAPIResponses())
                        .as(described.name())
                        .containsKeys("400", "415", "422"));
    }

    @Test
    void no_limit_is_one_that_nothing_can_meet() {
        assertThat(Document.text())
                .contains("\"/api/v1/attachments\"")
                .doesNotContainPattern("\"(multipleOf|max\\w+)\"\\s*:\\s*0")
                .doesNotContainPattern("\"min\\w+\"\\s*:\\s*2147483647");
    }

    private static void refuses(String name, APIResponse response) {
        assertThat(response.getDescription()).as(name).isNotBlank();
        fits(name, response.getContent().getMediaType(Problem.MEDIA_TYPE));
    }

    private static void fits(String name, MediaType media) {
        assertThat(media.getSchema()).as(name).isNotNull();
        assertThat(media.getExample()).as(name + ": example").isNotNull();
        assertThat(Fit.faults(Document.model(), media.getSchema(), media.getExample()))
                .as(name)
                .isEmpty();
    }

    private static List<APIResponse> successes(Described described) {
        return described.operation().getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    private static String described(Described described) {
        return described.name() + " " + roles(described);
    }

    private static List<?> roles(Described described) {
        return (List<?>) described.operation().getExtensions().get("x-roles");
    }

    private static Stream<Class<?>> resources() {
        return Document.classes().stream()
                .map(file -> Document.root().relativize(file).toString())
                .map(DocumentTest::loaded)
                .filter(type -> type.isAnnotationPresent(Path.class));
    }

    private static Class<?> loaded(String file) {
        try {
            var name = file.replace('/', '.').replaceAll("\\.class$", "");
            return Class.forName(name, false, DocumentTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> declared(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method ->
                        verb(method).map(verb -> verb + " " + path(resource, method) + " " + roles(method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        return "/api/v1/" + resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    }

    /** A supervisor is an agent too. */
    private static List<String> roles(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) return List.of("public");
        var named = Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
                .map(element -> element.getAnnotation(RolesAllowed.class))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(allowed -> List.of(allowed.value()))
                .orElse(List.of("nobody"));
        return Stream.concat(named.stream(), named.contains("agent") ? Stream.of("supervisor") : Stream.of())
                .distinct()
                .sorted()
                .toList();
    }
}

package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;
import th.sala.system.client.Operation;
import th.sala.system.client.RoleMatrix;
import th.sala.web.HubApplication;

/**
 * PD-6: who may call what, read from the description and tried at the border: every operation by everybody, with ids of
 * nothing that exists and bodies that say nothing. What came of it stands in {@code target/role-matrix.md}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("P37.1")
class RoleMatrixIT {
    private static final Map<String, Set<String>> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("customer1", Set.of("customer"));
        ROLES.put("agent1", Set.of("agent"));
        ROLES.put("supervisor1", Set.of("agent", "supervisor"));
        ROLES.put("admin1", Set.of("admin"));
        ROLES.put("dpo1", Set.of("privacy-officer"));
        ROLES.put("auditor1", Set.of("auditor"));
        ROLES.put("integration", Set.of("integration"));
    }

    private static final RoleMatrix MATRIX = new RoleMatrix();

    @Test
    void PD_6_every_operation_is_open_to_the_roles_it_names_and_to_nobody_else() throws IOException {
        List<Operation> operations = Operation.all();
        assertThat(operations).hasSizeGreaterThan(100);
        nobody(operations);
        expired(operations);
        assertAll(ROLES.entrySet().stream().map(role -> () -> asDeclared(operations, role.getKey(), role.getValue())));
        ofAnotherTeam(operations);
        MATRIX.write(java.nio.file.Path.of("target", "role-matrix.md"));
    }

    @Test
    void PD_6_no_route_is_outside_the_description_and_none_is_without_a_declaration() {
        List<Operation> operations = Operation.all();
        assertThat(operations.stream().map(Operation::name)).containsExactlyInAnyOrderElementsOf(routes());
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(operation.roles()).as(operation.name()).isNotEmpty());
        assertThat(Api.as("admin1").get("/api/v1/application.wadl").status()).isEqualTo(404);
    }

    @Test
    void PD_6_an_auditor_only_reads() {
        assertThat(Operation.all())
                .filteredOn(operation -> operation.roles().contains("auditor"))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.verb()).as(operation.name()).isEqualTo("GET"));
    }

    private static void nobody(List<Operation> operations) {
        assertThat(operations).allSatisfy(operation -> {
            Answer answer = MATRIX.keep(operation, "none", operation.nowhere(Api.anonymous()));
            if (operation.open()) {
                assertThat(answer.status()).as(operation.name()).isNotIn(401, 403);
            } else {
                assertThat(answer.status()).as(operation.name()).isEqualTo(401);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            }
        });
    }

    /** A token that is over opens nothing, not even what is public. */
    private static void expired(List<Operation> operations) {
        Api late = Api.brief("agent1");
        assertThat(late.get("/api/v1/me").status())
                .as("while the token is good")
                .isEqualTo(200);
        Eventually.holds("The end of the token", () -> late.get("/api/v1/me").status() == 401);
        assertThat(operations)
                .allSatisfy(operation -> assertThat(MATRIX.keep(operation, "expired", operation.nowhere(late))
                                .status())
                        .as(operation.name())
                        .isEqualTo(401));
    }

    private static void asDeclared(List<Operation> operations, String user, Set<String> roles) {
        Api api = user.equals("integration") ? Api.integration() : Api.as(user);
        assertThat(operations).as(user).allSatisfy(operation -> {
            Answer answer = MATRIX.keep(operation, user, operation.nowhere(api));
            if (operation.opensTo(roles)) {
                assertThat(answer.status())
                        .as(operation.name())
                        .isNotEqualTo(401)
                        .isLessThan(500);
                assertThat(answer.closed())
                        .as(operation.name() + " " + answer.body())
                        .isFalse();
            } else {
                assertThat(answer.closed())
                        .as(operation.name() + " " + answer.body())
                        .isTrue();
            }
        });
    }

    /** Another team's ticket is not there: for reading 404, for everything else no success. */
    private static void ofAnotherTeam(List<Operation> operations) {
        String number = Long.toString(ticketOfSupport());
        Api stranger = Api.as("agent3");
        assertThat(operations)
                .filteredOn(operation -> operation.opensTo(Set.of("agent")) && !operation.open())
                .allSatisfy(operation -> {
                    Answer answer = MATRIX.keep(operation, "agent3", operation.at(number, stranger));
                    assertThat(answer.closed()).as(operation.name()).isFalse();
                    if (operation.path().contains("{number}")) {
                        assertThat(answer.status()).as(operation.name()).isBetween(400, 499);
                    }
                    if (operation.path().contains("{number}")
                            && operation.verb().equals("GET")) {
                        assertThat(answer.status()).as(operation.name()).isEqualTo(404);
                    }
                });
    }

    private static long ticketOfSupport() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Mailbox.of("support@sala.test")
                .append(Mail.from("<matrix." + mark + "@example.com>")
                        .to("support@sala.test")
                        .subject("ตารางสิทธิ " + mark)
                        .bytes());
        return Desk.of("agent1")
                .ticketAbout("ตารางสิทธิ " + mark)
                .getJsonNumber("number")
                .longValue();
    }

    /** As the code declares them. */
    private static List<String> routes() {
        String root = HubApplication.class.getAnnotation(ApplicationPath.class).value();
        return HubApplication.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .flatMap(
                                method -> verbs(method).map(verb -> verb + " " + root + step(resource) + step(method))))
                .toList();
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String step(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }
}

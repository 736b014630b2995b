package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;

/** Who may call what, read from the description and tried at the border, operation by operation. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RightsIT {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final String FORM = "multipart/form-data";
    private static final Map<String, Set<String>> ROLES = Map.of(
            "agent1", Set.of("agent"),
            "supervisor1", Set.of("agent", "supervisor"),
            "admin1", Set.of("admin"),
            "dpo1", Set.of("privacy-officer"),
            "auditor1", Set.of("auditor"),
            "customer1", Set.of("customer"),
            "integration", Set.of("integration"));

    @Test
    void whoever_is_not_signed_in_reaches_only_what_is_public() {
        assertThat(operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Answer answer = operation.as(Api.anonymous());
            if (operation.open()) {
                assertThat(answer.status()).isNotIn(401, 403);
            } else {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            }
        });
    }

    @Test
    void every_operation_is_open_to_the_roles_it_names_and_to_nobody_else() {
        List<Operation> operations = operations();
        ROLES.forEach((user, roles) -> {
            Api api = user.equals("integration") ? Api.integration() : Api.as(user);
            assertThat(operations).as(user).allSatisfy(operation -> {
                Answer answer = operation.as(api);
                if (operation.open() || roles.stream().anyMatch(operation.roles()::contains)) {
                    assertThat(answer.status()).isNotEqualTo(401).isLessThan(500);
                    assertThat(closed(answer)).as(answer.body()).isFalse();
                } else {
                    assertThat(closed(answer)).as(answer.body()).isTrue();
                }
            });
        });
    }

    /** Refused for the role, not for what was asked. */
    private static boolean closed(Answer answer) {
        return answer.status() == 403 && answer.json().getString("type").endsWith("/forbidden");
    }

    private static List<Operation> operations() {
        return Api.anonymous().get("/openapi?format=JSON").json().getJsonObject("paths").entrySet().stream()
                .flatMap(RightsIT::operations)
                .toList();
    }

    private static Stream<Operation> operations(Map.Entry<String, JsonValue> path) {
        return path.getValue().asJsonObject().entrySet().stream()
                .filter(member -> VERBS.contains(member.getKey()))
                .map(member -> Operation.of(
                        member.getKey(), path.getKey(), member.getValue().asJsonObject()));
    }

    /** @param type media type of its body; null without one */
    private record Operation(String verb, String path, List<String> roles, String type) {

        static Operation of(String verb, String path, JsonObject described) {
            List<String> roles = described.getJsonArray("x-roles").getValuesAs(JsonString::getString);
            JsonObject body = described.getJsonObject("requestBody");
            String type = body == null
                    ? null
                    : body.getJsonObject("content").keySet().iterator().next();
            return new Operation(verb, path, roles, type);
        }

        boolean open() {
            return roles.contains("public");
        }

        /** With ids of nothing that exists, and a body that says nothing. */
        Answer as(Api caller) {
            String nowhere = path.replace("{number}", "99999999")
                    .replace("{version}", "99")
                    .replaceAll("\\{\\w+}", new UUID(0, 0).toString());
            return FORM.equals(type)
                    ? caller.call(verb.toUpperCase(Locale.ROOT), nowhere, FORM + "; boundary=x", "--x--\r\n")
                    : caller.call(verb.toUpperCase(Locale.ROOT), nowhere, type, "{}");
        }
    }
}

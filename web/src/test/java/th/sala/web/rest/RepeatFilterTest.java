package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.repeat.FirstAnswers;
import th.sala.ticketing.repeat.KeptAnswer;

/** A repeated deed is read again, as its caller may read it now. */
class RepeatFilterTest {
    private static final URI BASE = URI.create("https://hub.example.com/api/v1/");

    private final Map<String, Object> request = new HashMap<>();
    private final Map<String, Object> response = new HashMap<>();
    private final Map<String, KeptAnswer> kept = new HashMap<>();
    private final RepeatFilter filter = new RepeatFilter();

    @BeforeEach
    void ask() {
        filter.answers = answers();
        request.put("Method", "POST");
        request.put("EntityStream", new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
        response.put("Status", 200);
        response.put("Headers", new MultivaluedHashMap<String, Object>());
    }

    @Test
    void what_was_made_is_read_and_answered_with_the_first_status_and_place() throws IOException {
        kept.put("agent1 k1 POST tickets\n{}", new KeptAnswer(201, "tickets/10000003"));
        filter.filter(request());

        assertThat(request)
                .containsEntry("Method", "GET")
                .containsEntry("RequestUri", BASE.resolve("tickets/10000003"));
        filter.filter(request(), response());
        assertThat(response).containsEntry("Status", 201);
        assertThat(response.get("Headers")).hasToString("{Location=[/api/v1/tickets/10000003]}");
    }

    @Test
    void what_was_taken_in_is_answered_with_what_became_of_it_and_its_place() throws IOException {
        kept.put("agent1 k1 POST tickets\n{}", new KeptAnswer(202, "me/arrivals/1"));
        filter.filter(request());
        filter.filter(request(), response());

        assertThat(response).containsEntry("Status", 202);
        assertThat(response.get("Headers")).hasToString("{Location=[/api/v1/me/arrivals/1]}");
    }

    @Test
    void a_refusal_of_reading_stays_a_refusal() throws IOException {
        kept.put("agent1 k1 POST tickets\n{}", new KeptAnswer(201, "tickets/10000003"));
        response.put("Status", 404);
        filter.filter(request());
        filter.filter(request(), response());

        assertThat(response).containsEntry("Status", 404);
    }

    @Test
    void what_was_not_answered_or_showed_nothing_goes_its_way_with_its_body() throws IOException {
        filter.filter(request());
        assertThat(request).containsEntry("Method", "POST");
        assertThat(((InputStream) request.get("EntityStream")).readAllBytes()).hasSize(2);

        request.put("EntityStream", new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
        kept.put("agent1 k1 POST tickets\n{}", new KeptAnswer(202, null));
        filter.filter(request());
        filter.filter(request(), response());
        assertThat(request).containsEntry("Method", "POST");
        assertThat(response).containsEntry("Status", 200);
    }

    private FirstAnswers answers() {
        return answering(
                FirstAnswers.class,
                (method, arguments) -> Optional.ofNullable(kept.get(arguments[0] + " " + arguments[1] + " "
                        + new String((byte[]) arguments[2], StandardCharsets.UTF_8))));
    }

    private ContainerRequestContext request() {
        return answering(ContainerRequestContext.class, (method, arguments) -> switch (method) {
            case "getHeaderString" -> "k1";
            case "getSecurityContext" -> answering(SecurityContext.class, (ask, none) -> (Principal) () -> "agent1");
            case "getUriInfo" ->
                answering(UriInfo.class, (ask, none) -> ask.equals("getBaseUri") ? BASE : (Object) "/tickets");
            case "setProperty" -> request.put((String) arguments[0], arguments[1]);
            case "getProperty" -> request.get((String) arguments[0]);
            default -> plain(request, method, arguments);
        });
    }

    private ContainerResponseContext response() {
        return answering(ContainerResponseContext.class, (method, arguments) -> plain(response, method, arguments));
    }

    private static Object plain(Map<String, Object> members, String method, Object[] arguments) {
        String name = method.substring(3);
        return method.startsWith("set") ? members.put(name, arguments[0]) : members.get(name);
    }

    private interface Script {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Script script) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = script.answer(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}

package th.sala.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import th.sala.web.HubApplication;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.SentAs;
import th.sala.web.rest.ShownAs;
import th.sala.web.security.Roles;

/**
 * One operation of the API as the code declares it.
 *
 * @param path from the root of the server, such as {@code /api/v1/tickets/{number}}
 * @param verb {@code GET}, {@code POST}, …
 */
record RestMethod(String path, String verb, Method method) {

    static List<RestMethod> all() {
        return HubApplication.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .flatMap(method -> verb(method).map(verb -> new RestMethod(pathOf(method), verb, method)).stream())
                .toList();
    }

    /** Who may call it, sorted; {@code public} for everybody. */
    List<String> roles() {
        return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
                .map(RestMethod::rolesOn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    /** {@link #roles} with those that include one of them. */
    List<String> callers() {
        var named = roles();
        var included = named.contains(Roles.AGENT) ? Stream.of(Roles.SUPERVISOR) : Stream.<String>empty();
        return Stream.concat(named.stream(), included).distinct().sorted().toList();
    }

    boolean open() {
        return roles().contains("public");
    }

    /** Stable name for generated clients, such as {@code Tickets_list}. */
    String id() {
        return method.getDeclaringClass().getSimpleName().replace("Resource", "") + "_" + method.getName();
    }

    /** The record that the body is read into. */
    Optional<Class<?>> body() {
        return Arrays.stream(method.getParameters())
                .map(Parameter::getType)
                .filter(Class::isRecord)
                .<Class<?>>map(type -> type)
                .findFirst()
                .or(() ->
                        Optional.ofNullable(method.getAnnotation(SentAs.class)).map(SentAs::value));
    }

    /** Whether the body is a form with a file, {@code multipart/form-data}. */
    boolean takesFile() {
        var taken = method.getAnnotation(Consumes.class);
        return taken != null && List.of(taken.value()).contains(MediaType.MULTIPART_FORM_DATA);
    }

    /** What text the body may be, such as {@code text/csv}; empty when it is something else. */
    List<String> texts() {
        var taken = method.getDeclaringClass().getAnnotation(Consumes.class);
        return taken == null
                ? List.of()
                : Arrays.stream(taken.value())
                        .filter(type -> type.startsWith("text/"))
                        .toList();
    }

    /** Whether there is anything in the request that could be wrong. */
    boolean takesInput() {
        return !verb.equals("GET") || method.getParameterCount() > 1 || path.contains("{");
    }

    /** Whether it takes an {@code Idempotency-Key}. */
    boolean repeatable() {
        return method.isAnnotationPresent(FirstAnswerKept.class);
    }

    /** @param status such as {@code 201}; {@code type} is the record of its JSON */
    record DeclaredAnswer(String status, Class<?> type) {}

    /** What {@link APIResponse} says of the JSON that a method builds itself. */
    Optional<DeclaredAnswer> declaredAnswer() {
        return Optional.ofNullable(method.getAnnotation(APIResponse.class))
                .flatMap(answer -> Arrays.stream(answer.content())
                        .filter(content -> content.mediaType().equals(MediaType.APPLICATION_JSON))
                        .map(content -> new DeclaredAnswer(
                                answer.responseCode(), content.schema().implementation()))
                        .findFirst());
    }

    /** What it returns, or what {@link ShownAs} says of an answer that it builds itself. */
    Type answer() {
        var shown = method.getAnnotation(ShownAs.class);
        return shown == null ? method.getGenericReturnType() : shown.value();
    }

    /** Whether browsers get its answer as a page, too. */
    boolean isPage() {
        return method.isAnnotationPresent(ShownAs.class);
    }

    /** Whether it builds its answer itself and {@link APIResponse} describes it. */
    boolean declares() {
        return answer() == Response.class;
    }

    private static Optional<List<String>> rolesOn(AnnotatedElement element) {
        var allowed = element.getAnnotation(RolesAllowed.class);
        if (allowed != null)
            return Optional.of(Arrays.stream(allowed.value()).sorted().toList());
        return element.isAnnotationPresent(PermitAll.class) ? Optional.of(List.of("public")) : Optional.empty();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String pathOf(Method method) {
        return HubApplication.class.getAnnotation(ApplicationPath.class).value()
                + part(method.getDeclaringClass())
                + part(method);
    }

    private static String part(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }
}

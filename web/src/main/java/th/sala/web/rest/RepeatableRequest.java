package th.sala.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request that carries a key of its caller's. */
record RepeatableRequest(ContainerRequestContext context, String caller, String key) {

    /** Empty without a key, and for nobody in particular. */
    static Optional<RepeatableRequest> of(ContainerRequestContext context) {
        var key = context.getHeaderString(FirstAnswerKept.HEADER);
        var caller = context.getSecurityContext().getUserPrincipal();
        return key == null || caller == null
                ? Optional.empty()
                : Optional.of(new RepeatableRequest(context, caller.getName(), key));
    }

    /** What makes it this request: method, path and body, which can still be read. */
    byte[] content() throws IOException {
        var body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        var head = (context.getMethod() + " " + path() + "\n").getBytes(StandardCharsets.UTF_8);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** Relative to the API, without a slash before it. */
    String path() {
        return relative(context.getUriInfo().getPath());
    }

    static String relative(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}

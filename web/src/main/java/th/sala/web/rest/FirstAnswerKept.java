package th.sala.web.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A deed that must not happen twice: with {@code Idempotency-Key}, the same key and body within 24 hours give the first
 * answer again: the same status, address and resource, shown as the caller may see it by then. What the deed answers with
 * is therefore what a GET of its {@code Location} shows, or, without one, of the address above its own.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface FirstAnswerKept {
    String HEADER = "Idempotency-Key";
}

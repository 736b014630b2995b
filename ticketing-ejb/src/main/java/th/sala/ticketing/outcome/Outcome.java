package th.sala.ticketing.outcome;

import java.util.List;
import java.util.function.Function;

/** What a port method came to: a value, or a refusal with its reason. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was refused; the transaction holds no change of it. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> refused(Refusal.Kind kind, String code, String sentence) {
        return refused(Refusal.of(kind, code, sentence));
    }

    /** @param reason of the gate */
    static <T> Outcome<T> refusedByGate(String reason) {
        return refused(Refusal.byGate(reason, List.of()));
    }

    default <R> R fold(Function<T, R> done, Function<Refusal, R> refused) {
        return this instanceof Done<T> d ? done.apply(d.value()) : refused.apply(((Refused<T>) this).refusal());
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return fold(next, Outcome::refused);
    }
}

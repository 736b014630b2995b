package th.sala.web.rest;

import java.util.List;

/** @param next opaque cursor of the following page; null on the last */
public record Listing<T>(List<T> items, String next) {

    public static <T> Listing<T> all(List<T> items) {
        return new Listing<>(items, null);
    }
}

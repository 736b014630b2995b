package th.sala.consent.audit;

import java.util.List;

/** @param next opaque cursor of the following page; null on the last */
public record Page<T>(List<T> items, String next) {}

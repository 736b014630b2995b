package th.sala.dev.seed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.ticketing.intake.ChannelAddress;

/** Somebody of a seed: a name, one channel, and for every second a telephone number. */
record SeedPerson(ChannelAddress address, List<Identifier> besides) {
    private static final int NUMBERS = 10_000_000;

    static SeedPerson of(long seed, int number) {
        var random = new SplittableRandom(seed * 7_368_787L - number);
        String name = SeedWords.name(random);
        String channel = channel(number);
        var named = new Identifier(IdentifierKind.NAME, name);
        var phone = new Identifier(IdentifierKind.PHONE, "08%d%07d".formatted(1 + number % 9, number % NUMBERS));
        return new SeedPerson(
                new ChannelAddress(channel, value(channel, seed, number), name),
                number % 2 == 0 ? List.of(named) : List.of(named, phone));
    }

    /** Six in ten write mails, three are on LINE, one fills in the form. */
    static String channel(int number) {
        int tenth = number % 10;
        if (tenth < 6) {
            return "email";
        }
        return tenth < 9 ? "line" : "web-form";
    }

    private static String value(String channel, long seed, int number) {
        String words = "seed" + seed + "." + number;
        return channel.equals("line")
                ? "U"
                        + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .replace("-", "")
                : words + "@example.com";
    }
}

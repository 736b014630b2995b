package th.sala.dev.drill;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.webhook.LinePost;
import th.sala.dev.webhook.SignedPosts;
import th.sala.dev.webhook.SignedPosts.Outcome;

/** Signed posts of LINE, 100 a second; the hub confirms them, and what it did not confirm LINE sends again. */
final class LineFeed implements Feed {
    private static final int POSTS = 500;
    private static final int PER_SECOND = 100;
    private static final int SENDERS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SignedPosts posts;
    private final Progress progress;

    LineFeed(Settings settings, Progress progress) {
        this.posts = new SignedPosts(settings.publicUrl());
        this.progress = progress;
    }

    @Override
    public int size() {
        return POSTS;
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(POSTS / PER_SECOND);
    }

    @Override
    public Set<String> send(String run) {
        return confirmed(IntStream.range(0, POSTS)
                .mapToObj(number -> LinePost.first(run, number, SENDERS))
                .toList());
    }

    @Override
    public Set<String> repeat(String run, Set<String> confirmed) throws InterruptedException {
        var all = new HashSet<>(confirmed);
        Await.until(PATIENCE, () -> {
            all.addAll(confirmed(missing(run, all)));
            return all.size() == POSTS;
        });
        return all;
    }

    private static List<LinePost> missing(String run, Set<String> confirmed) {
        return IntStream.range(0, POSTS)
                .mapToObj(number -> LinePost.first(run, number, SENDERS).again())
                .filter(post -> !confirmed.contains(post.mark()))
                .toList();
    }

    private Set<String> confirmed(List<LinePost> sent) {
        List<Outcome> outcomes = posts.send(sent, PER_SECOND);
        Map<Integer, Long> statuses = outcomes.stream()
                .map(Outcome::status)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        progress.say("answers by status (0: none, -1: no hub yet): " + statuses);
        requireExcusable(outcomes);
        return outcomes.stream()
                .filter(Outcome::acknowledged)
                .map(outcome -> outcome.post().mark())
                .collect(Collectors.toSet());
    }

    private static void requireExcusable(List<Outcome> outcomes) {
        outcomes.stream().filter(outcome -> !outcome.excusable()).findFirst().ifPresent(wrong -> {
            throw new IllegalStateException("The hub answered " + wrong.status() + " to a signed post.");
        });
    }
}

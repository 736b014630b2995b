package th.sala.dev.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers that are to be given next, each once, in the order they were told. */
final class Script {
    private final Map<String, List<ScriptedAnswer>> waiting = new HashMap<>();

    synchronized void add(String provider, List<ScriptedAnswer> answers) {
        waiting.computeIfAbsent(provider, name -> new ArrayList<>()).addAll(answers);
    }

    /** Takes the first answer that is for this request. */
    synchronized Optional<ScriptedAnswer> next(String provider, Request request) {
        List<ScriptedAnswer> answers = waiting.getOrDefault(provider, new ArrayList<>());
        Optional<ScriptedAnswer> first =
                answers.stream().filter(answer -> answer.isFor(request)).findFirst();
        first.ifPresent(answers::remove);
        return first;
    }

    synchronized void forget() {
        waiting.clear();
    }
}

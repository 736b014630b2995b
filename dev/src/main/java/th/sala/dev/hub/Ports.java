package th.sala.dev.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes sure that ports are free before anything is started. */
final class Ports {
    private Ports() {}

    /** Refuses with a sentence for each port that somebody else holds, or that two parts were given. */
    static void requireFree(Settings settings, List<Port> wanted) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        wanted.forEach(port -> numbers.put(port, settings.port(port)));
        String taken = numbers.entrySet().stream()
                .filter(entry -> !free(entry.getValue()) || shared(numbers, entry.getValue()))
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!taken.isEmpty()) {
            throw new StartFailure(taken);
        }
    }

    static boolean free(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean shared(Map<Port, Integer> numbers, int number) {
        return numbers.values().stream().filter(other -> other == number).count() > 1;
    }

    private static String sentence(Port port, int number) {
        return "Port " + number + ", wanted for " + port.purpose() + ", is taken. Free it, or set " + port.variable()
                + " to a free port.";
    }
}

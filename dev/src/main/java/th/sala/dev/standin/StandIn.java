package th.sala.dev.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for the providers that the hub sends to, on loopback: LINE's Messaging API, Meta's Graph API, and a receiver
 * of signed callbacks ({@code /callback/CHANNEL}). It refuses what they would refuse, remembers every call, and plays
 * scripted answers: late, wrong, half or none at all. How it is asked and told: {@link Control}.
 */
public final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Clock clock;
    private final Calls calls = new Calls();
    private final Script script = new Script();
    private final List<Provider> providers;
    private final Control control;

    private StandIn(HttpServer server, Clock clock, String callbackSecret) {
        this.server = server;
        this.clock = clock;
        var contents = new Contents();
        this.providers =
                List.of(new CallbackReceiver(callbackSecret, clock), new LineApi(contents, clock), new GraphApi());
        this.control = new Control(calls, script, contents);
        server.createContext("/", this::handle);
        server.setExecutor(workers);
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param callbackSecret by which callbacks are signed
     */
    public static StandIn start(int port, String callbackSecret) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var standIn = new StandIn(HttpServer.create(address, 0), Clock.systemUTC(), callbackSecret);
        standIn.server.start();
        return standIn;
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        if (request.path().startsWith("/_")) {
            send(exchange, control.answer(request));
            return;
        }
        Provider provider = providers.stream()
                .filter(one -> one.owns(request.path()))
                .findFirst()
                .orElseThrow();
        var call = new Call(provider.name(), request, clock.instant());
        calls.add(call);
        Optional<Answer> answer = answer(provider, request, call);
        if (answer.isPresent()) {
            call.answer(answer.get());
            send(exchange, answer.get());
        }
    }

    /** Empty when it is to hang: an exchange that nobody ends stays open until the other side gives up. */
    private Optional<Answer> answer(Provider provider, Request request, Call call) {
        Optional<ScriptedAnswer> scripted = script.next(provider.name(), request);
        if (scripted.isEmpty()) {
            Answer own = provider.answer(request);
            call.take(own.takes());
            return Optional.of(own);
        }
        ScriptedAnswer told = scripted.get();
        Answer own = told.takes() ? provider.answer(request) : Answer.empty(500);
        call.take(own.takes());
        pause(told.delayMs());
        return told.hang() ? Optional.empty() : Optional.of(told.over(own));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        int length = answer.body().length;
        answer.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase(Answer.LENGTH)) {
                exchange.getResponseHeaders().set(name, value);
            }
        });
        try (exchange) {
            long promised = answer.promisedLength().orElse(length);
            exchange.sendResponseHeaders(answer.status(), promised == 0 ? -1 : promised);
            exchange.getResponseBody().write(answer.body());
        }
    }
}

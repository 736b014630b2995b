package th.sala.channels.line;

import java.util.UUID;
import th.sala.ticketing.reply.FileLinks;

/** Links that end with their file. */
final class NumberedLinks implements FileLinks {

    @Override
    public String issue(UUID message, UUID file) {
        return "https://hub.example.com/api/v1/files/" + file;
    }

    @Override
    public Opening open(String token) {
        return new Unknown();
    }
}

package th.sala.ticketing.reply;

import java.util.UUID;

/**
 * Words that no stored message may hold, such as a code that only its recipient is to know. They are put in as the message
 * leaves; whoever reads the conversation sees {@link #PLACE}.
 */
public interface LateWords {

    /** Stands for them in what is stored. */
    String PLACE = "••••••";

    /** The text as it leaves; unchanged when nothing is to be filled in. */
    String fill(UUID message, String text);
}

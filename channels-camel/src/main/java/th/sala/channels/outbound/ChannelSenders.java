package th.sala.channels.outbound;

import java.util.List;

/** Senders that come and go while the hub runs, such as one for each channel that an administrator connects. */
public interface ChannelSenders {

    /** Those that are wanted now, one for each channel. */
    List<ChannelSender> wanted();
}

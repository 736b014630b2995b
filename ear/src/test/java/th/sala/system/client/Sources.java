package th.sala.system.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import th.sala.dev.webhook.ChannelPost;
import th.sala.system.client.Api.Answer;

/** Everybody who brings messages over HTTP. */
public final class Sources {
    private Sources() {}

    public static Answer form(String email, String text) {
        return sent(
                ChannelPost.form(Json.createObjectBuilder().add("email", email).add("text", text)));
    }

    public static Answer generic(String channel, String handle, String text) {
        return generic(channel, Json.createObjectBuilder().add("handle", handle).build(), text);
    }

    /** @param from who writes: name, handle, email, phone */
    public static Answer generic(String channel, JsonObject from, String text) {
        return sent(ChannelPost.generic(channel, from, text));
    }

    public static Answer line(String user, String text) {
        return sent(ChannelPost.line(user, text));
    }

    public static Answer messenger(String user, String text) {
        return sent(ChannelPost.messenger(user, text));
    }

    private static Answer sent(ChannelPost post) {
        return Api.anonymous().post(post.path(), post.body(), post.header(), post.signature());
    }
}

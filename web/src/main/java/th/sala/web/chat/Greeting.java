package th.sala.web.chat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

/**
 * What every guest of a chat is told first.
 *
 * @param notice the privacy notice in force, by key, version and title in Thai and English
 * @param purposes what the guest may agree to and may as well refuse: the service is the same; none while the
 *     notice is defective
 */
record Greeting(JsonObject channel, JsonObject notice, JsonArray purposes, JsonObject limits) {
    String noticeVersion() {
        return notice.getString("key") + "/" + notice.getInt("version");
    }
}

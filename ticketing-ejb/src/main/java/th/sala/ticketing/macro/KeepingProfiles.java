package th.sala.ticketing.macro;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.template.Particle;

@Stateless
public class KeepingProfiles implements Profiles {
    private static final int LONGEST = 50;
    private static final String READ = "SELECT nickname, particle FROM ticketing.agent WHERE user_name = :user";
    private static final String WRITE = """
            UPDATE ticketing.agent SET nickname = :nickname, particle = :particle WHERE user_name = :user AND active
            """;

    private final Jdbi jdbi;

    /** For the container's proxy. */
    public KeepingProfiles() {
        this(null);
    }

    @Inject
    public KeepingProfiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Profile of(String user) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("user", user)
                .mapTo(Profile.class)
                .findOne()
                .orElse(new Profile(null, Particle.NONE.code())));
    }

    @Override
    public Outcome<Profile> say(Caller caller, Profile said) {
        String nickname = said.nickname() == null || said.nickname().isBlank()
                ? null
                : said.nickname().strip();
        if (Particle.of(said.particle()).isEmpty() || nickname != null && nickname.length() > LONGEST) {
            return Outcome.refused(
                    Refusal.Kind.INVALID,
                    "unusable-profile",
                    "The particle is khrap, kha or none; a nickname has at most 50 characters.");
        }
        Profile profile = new Profile(nickname, said.particle());
        boolean known = jdbi.withHandle(handle -> handle.createUpdate(WRITE)
                        .bindMethods(profile)
                        .bind("user", caller.user())
                        .execute())
                > 0;
        return known
                ? Outcome.done(profile)
                : Outcome.refused(Refusal.Kind.NOT_FOUND, "not-on-the-staff", "You work in no team.");
    }
}

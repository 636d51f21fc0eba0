package org.tactus.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tactus.access.Sessions;

/** What stands around a page: who is signed in, where they can go, and where they are; templates ask it as {@code inject:frame}. */
@Named
@RequestScoped
class Frame {

    private static final String PURPOSE = "purpose";
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,20}");

    private final SecurityIdentity identity;
    private final RoutingContext http;
    private final Sessions sessions;
    private final Assets assets;

    Frame(SecurityIdentity identity, RoutingContext http, Sessions sessions, Assets assets) {
        this.identity = identity;
        this.http = http;
        this.sessions = sessions;
        this.assets = assets;
    }

    /** Nobody, where nobody has said who they are. */
    public Optional<String> user() {
        return identity.isAnonymous()
                ? Optional.empty()
                : Optional.of(identity.getPrincipal().getName());
    }

    /** Where the user can go. */
    public List<Place> places() {
        return Arrays.stream(Place.values())
                .filter(place -> place.roles().stream().anyMatch(identity::hasRole))
                .toList();
    }

    public boolean isHere(Place place) {
        return here().filter(place::equals).isPresent();
    }

    public boolean may(String role) {
        return identity.hasRole(role);
    }

    /** Why the page was asked for, for links to more of the same: {@code ?purpose=HCOMPL}, or nothing. */
    public String purpose() {
        return Optional.ofNullable(http.request().getParam(PURPOSE))
                .filter(code -> CODE.matcher(code).matches())
                .map(code -> "?" + PURPOSE + "=" + code)
                .orElse("");
    }

    public long idleSeconds() {
        return sessions.idle().toSeconds();
    }

    /** Where a file of the frame's stands; another one as soon as the file is another. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The place of which the address says most. */
    private Optional<Place> here() {
        var path = http.normalizedPath();
        return places().stream()
                .filter(place -> path.equals(place.path()) || path.startsWith(place.path() + "/"))
                .max(Comparator.comparingInt(place -> place.path().length()));
    }
}

package org.tactus.codeset;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The states, the District of Columbia and the territories: what each issues to massage therapists, and what time it keeps. */
public enum UsState {
    AL("America/Chicago"),
    AK("America/Anchorage"),
    AZ("America/Phoenix"),
    AR("America/Chicago"),
    CA("America/Los_Angeles", Licensing.CERTIFICATE),
    CO("America/Denver"),
    CT("America/New_York"),
    DE("America/New_York"),
    DC("America/New_York"),
    FL("America/New_York"),
    GA("America/New_York"),
    HI("Pacific/Honolulu"),
    ID("America/Boise"),
    IL("America/Chicago"),
    IN("America/Indiana/Indianapolis"),
    IA("America/Chicago"),
    KS("America/Chicago", Licensing.NOTHING),
    KY("America/New_York"),
    LA("America/Chicago"),
    ME("America/New_York"),
    MD("America/New_York"),
    MA("America/New_York"),
    MI("America/Detroit"),
    MN("America/Chicago", Licensing.NOTHING),
    MS("America/Chicago"),
    MO("America/Chicago"),
    MT("America/Denver"),
    NE("America/Chicago"),
    NV("America/Los_Angeles"),
    NH("America/New_York"),
    NJ("America/New_York"),
    NM("America/Denver"),
    NY("America/New_York"),
    NC("America/New_York"),
    ND("America/Chicago"),
    OH("America/New_York"),
    OK("America/Chicago"),
    OR("America/Boise"),
    PA("America/New_York"),
    RI("America/New_York"),
    SC("America/New_York"),
    SD("America/Chicago"),
    TN("America/New_York"),
    TX("America/Chicago"),
    UT("America/Denver"),
    VT("America/New_York", Licensing.REGISTRATION),
    VA("America/New_York"),
    WA("America/Los_Angeles"),
    WV("America/New_York"),
    WI("America/Chicago"),
    WY("America/Denver", Licensing.NOTHING),
    AS("Pacific/Pago_Pago"),
    GU("Pacific/Guam"),
    MP("Pacific/Saipan"),
    PR("America/Puerto_Rico"),
    VI("America/St_Thomas");

    private static final Map<String, UsState> BY_CODE = new HashMap<>();

    static {
        for (var state : values()) {
            BY_CODE.put(state.name(), state);
        }
    }

    private final ZoneId zone;
    private final Licensing licensing;

    UsState(String zone) {
        this(zone, Licensing.LICENSE);
    }

    UsState(String zone, Licensing licensing) {
        this.zone = ZoneId.of(zone);
        this.licensing = licensing;
    }

    /** The state of that two-letter code, in capitals; empty where there is none. */
    public static Optional<UsState> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Its time zone; of two, the eastern one, so that no visit is called one of tomorrow while it is today somewhere. */
    public ZoneId zone() {
        return zone;
    }

    public Licensing licensing() {
        return licensing;
    }
}

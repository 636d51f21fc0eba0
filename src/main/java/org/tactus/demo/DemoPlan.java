package org.tactus.demo;

/** The plans of the demo. */
enum DemoPlan {
    /** Usual terms. */
    BUCKEYE(
            "H1234-001-000",
            """
            {"name": "Buckeye Choice (HMO)", "organization": {"name": "Buckeye Advantage", "payerId": "BUCK1"},
             "benefit": {"category": "14c18", "services": ["97124"], "visitLimit": 12}}"""),
    /** Asks for prior authorization and prompt filing, and has a limit in dollars. */
    MIAMI_VALLEY(
            "H5678-002-000",
            """
            {"name": "Miami Valley Select (PPO)", "organization": {"name": "Miami Valley Health Plans", "payerId": "MVHP7"},
             "benefit": {"category": "14c18", "services": ["97124"], "visitLimit": 20, "amountLimit": "1500.00",
                         "copay": "10.00", "priorAuthorization": true, "filingLimitDays": 90, "causeOnly": "hold"}}""");

    private final String id;
    private final String json;

    DemoPlan(String id, String json) {
        this.id = id;
        this.json = json;
    }

    String id() {
        return id;
    }

    /** As a registrar sends it. */
    String json() {
        return json;
    }
}

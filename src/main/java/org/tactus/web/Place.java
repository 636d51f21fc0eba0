package org.tactus.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.tactus.access.Role;

/** Where somebody can go, in the order in which it is offered; whoever has one of the roles may. */
@TemplateData
enum Place {
    CLAIMS("/claims", "Claims", "Find claims, see what was decided and why, correct them.", Role.BILLING, Role.AUDITOR),
    NEW_CLAIM("/claims/new", "New claim", "Fill in a claim and see at once whether it can be paid.", Role.BILLING),
    DRAFTS("/drafts", "Drafts", "Claims that you have begun.", Role.BILLING),
    FILES(
            "/files",
            "Files",
            "Send whole files of claims, and work through what came back.",
            Role.BILLING,
            Role.AUDITOR),
    OUTGOING("/outgoing", "837P", "Take accepted claims away for a clearinghouse.", Role.BILLING),
    COVERAGE("/coverage", "Coverage", "What each plan covers, and how many visits a member has left.", Role.BILLING),
    PLANS("/plans", "Plans", "Plans and their massage benefits, by year.", Role.REGISTRAR, Role.AUDITOR, Role.ADMIN),
    PRACTITIONERS(
            "/practitioners",
            "Practitioners",
            "Therapists, their licenses, and what expires soon.",
            Role.REGISTRAR,
            Role.AUDITOR,
            Role.ADMIN),
    ORDERS("/orders", "Orders", "What physicians ordered.", Role.REGISTRAR, Role.AUDITOR, Role.ADMIN),
    MEMBERS("/members", "Members", "Who is covered, and since when.", Role.REGISTRAR, Role.AUDITOR, Role.ADMIN),
    IMPORTS(
            "/imports",
            "Imports",
            "Rosters and code sets as whole files, seen before they count.",
            Role.REGISTRAR,
            Role.AUDITOR),
    REJECTIONS("/rejections", "Rejections", "What was turned away, why, and by which rule.", Role.AUDITOR),
    FIGURES("/figures", "Figures", "Rejections by month and code; how many pass the first time.", Role.AUDITOR),
    SAMPLES("/samples", "Samples", "Draw claims at random, and take them away sealed.", Role.AUDITOR),
    VERIFICATION("/verification", "Verification", "Whether the record is as it was written.", Role.AUDITOR, Role.ADMIN),
    EXPORTS("/exports", "Exports", "Take all accepted claims away as FHIR, in files.", Role.PLAN, Role.AUDITOR),
    PULLS("/pulls", "Pulls", "What was pulled, when, and by whom.", Role.PLAN),
    RESPONSES("/responses", "Responses", "What you answered to claims.", Role.PLAN),
    CLIENTS("/clients", "Clients", "Plans' systems, and their keys.", Role.PLAN, Role.ADMIN),
    USERS("/users", "Users", "Who may sign in, and what they may do.", Role.ADMIN),
    RELEASES("/releases", "Code sets", "Which releases decide, and for which days.", Role.ADMIN, Role.REGISTRAR),
    ACCESSES("/accesses", "Accesses", "Who looked at what, and why.", Role.AUDITOR, Role.ADMIN),
    RETENTION("/retention", "Retention", "Which years are kept, held, or due to go.", Role.AUDITOR, Role.ADMIN),
    HEALTH("/health", "Health", "Whether everything works.", Role.ADMIN),
    RULES(
            "/rules",
            "Rules",
            "The rule book, with its sources.",
            Role.BILLING,
            Role.REGISTRAR,
            Role.AUDITOR,
            Role.PLAN,
            Role.ADMIN);

    private final String path;
    private final String label;
    private final String says;
    private final List<String> roles;

    Place(String path, String label, String says, String... roles) {
        this.path = path;
        this.label = label;
        this.says = says;
        this.roles = List.of(roles);
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    public String says() {
        return says;
    }

    List<String> roles() {
        return roles;
    }
}

package org.throughline.demo;

import java.util.List;
import java.util.Set;
import org.throughline.access.Role;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;

/** Who works in the demo clinic: two practices of one agency, with somebody in every role. All of it is made up. */
final class DemoPeople {

    static final String RIVERSIDE_MAIL = "clinic@riverside.example";
    static final String LAKEVIEW_MAIL = "clinic@lakeview.example";
    static final String PASSWORD = "demo-clinic";

    private static final Set<Language> BOTH = Set.of(Language.ENGLISH, Language.SPANISH);
    private static final Set<Language> ENGLISH = Set.of(Language.ENGLISH);

    static final List<LaneCode> LANES = lanes(
            "callbacks",
            "scheduling",
            "referrals",
            "intake",
            "insurance",
            "telehealth",
            "no_show",
            "intake_es",
            "portal",
            "post_visit",
            "refills",
            "billing",
            "results",
            "recovery",
            "records",
            "front_desk_backup",
            "confirmations",
            "authorizations");

    private static final List<LaneCode> LUCIAS = lanes(
            "callbacks", "scheduling", "referrals", "intake", "intake_es", "telehealth", "portal", "front_desk_backup");
    private static final List<LaneCode> MARCUS =
            lanes("insurance", "referrals", "authorizations", "records", "billing", "callbacks");
    private static final List<LaneCode> CARE = lanes("refills", "results", "post_visit", "callbacks");
    private static final List<LaneCode> DESK =
            lanes("front_desk_backup", "scheduling", "confirmations", "no_show", "recovery");

    private DemoPeople() {}

    /** One person of a practice. */
    record DemoPerson(String given, String family, Role role, Set<Language> writes, List<LaneCode> lanes) {

        String signInName(String domain) {
            var plain = java.text.Normalizer.normalize(given + "." + family, java.text.Normalizer.Form.NFD);
            return plain.replaceAll("\\p{M}", "")
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace(' ', '-') + "@" + domain;
        }
    }

    static List<DemoPerson> ofRiverside() {
        return List.of(
                new DemoPerson("Maren", "Ruiz", Role.MANAGER, BOTH, List.of()),
                new DemoPerson("Paul", "Adeyemi", Role.PRIVACY_OFFICER, ENGLISH, List.of()),
                new DemoPerson("Lucía", "Prado", Role.ASSISTANT, BOTH, LUCIAS),
                new DemoPerson("Marcus", "Oyelaran", Role.ASSISTANT, ENGLISH, MARCUS),
                new DemoPerson("Kim", "Brandt", Role.NURSE, ENGLISH, CARE),
                new DemoPerson("Ruth", "Calloway", Role.FRONT_DESK, ENGLISH, DESK),
                new DemoPerson("Nikhil", "Patel", Role.PROVIDER, ENGLISH, List.of()),
                new DemoPerson("Ines", "Wojcik", Role.BILLER, ENGLISH, lanes("billing", "insurance")),
                new DemoPerson("Tess", "Marlowe", Role.AGENCY_LEAD, ENGLISH, List.of()),
                new DemoPerson("Grant", "Ellery", Role.AUDITOR, ENGLISH, List.of()));
    }

    static List<DemoPerson> ofLakeview() {
        return List.of(
                new DemoPerson("Tom", "Hillard", Role.MANAGER, ENGLISH, List.of()),
                new DemoPerson("Dora", "Finch", Role.PRIVACY_OFFICER, ENGLISH, List.of()),
                new DemoPerson("Alma", "Reyes", Role.NURSE, BOTH, List.of()),
                new DemoPerson("Marisol", "Vega", Role.ASSISTANT, BOTH, LUCIAS));
    }

    private static List<LaneCode> lanes(String... codes) {
        return List.of(codes).stream().map(LaneCode::new).toList();
    }
}

package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.screening.Screened.NeedsPerson;

/** English, Spanish, another language, or honestly unknown. */
class LanguageFinderTests {

    private static final LanguageFinder FINDER = LanguageFinder.withTheModel();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | call me back please
                    en | Confirming
                    en | what r ur hours
                    en | i'll be late
                    es | me llaman porfa mañana
                    es | cuanto debo
                    es | ¿Ya?
                    es | necesito mi cita
                    en | Hello, I am writing because the form you sent me does not open on my phone and I need it for Friday.
                    es | Buenas tardes, quisiera saber si ya llego el referido que mando mi doctora la semana pasada a su oficina.
                    es | hola kiero saber a k ora es mi cita manana xq no me acuerdo y no encuentro el papel gracias
                    """)
    void tellsOurLanguages(String code, String text) {
        var found = FINDER.find(text, Words.of(text), Optional.empty());

        assertThat(found.language().code()).as(text).isEqualTo(code);
        assertThat(found.needsPerson()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Je voudrais déplacer mon rendez-vous de vendredi parce que je travaille toute la journée
                    Mwen bezwen yon randevou ak doktè a paske pitit mwen an malad depi de jou
                    Xin chào, tôi muốn đổi lịch hẹn khám bệnh của tôi sang tuần sau được không
                    Eu gostaria de remarcar minha consulta porque não vou conseguir sair do trabalho
                    您好，我想把星期五的预约改到下星期，因为那天我要上班，谢谢您的帮助和理解，请尽快告诉我可以吗
                    Здравствуйте, я хотел бы перенести приём на следующую неделю
                    """)
    void handsOtherLanguagesToAPerson(String text) {
        var found = FINDER.find(text, Words.of(text), Optional.empty());

        assertThat(found.language().spokenByTheProduct()).as(text).isFalse();
        assertThat(found.needsPerson()).get().isIn(NeedsPerson.OTHER_LANGUAGE, NeedsPerson.UNKNOWN_LANGUAGE);
    }
}

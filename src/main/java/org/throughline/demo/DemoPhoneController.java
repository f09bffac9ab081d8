package org.throughline.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.communication.PracticeAddresses;
import org.throughline.kernel.ContactPoint;
import org.throughline.practice.Practices;

/** A patient's phone in the browser, so that one person can hold both ends of a conversation; under the demo profile only. */
@Controller
@Profile("demo")
class DemoPhoneController {

    private final DemoPhones phones;
    private final DemoPortal portal;
    private final DemoMails mails;
    private final DemoCalls calls;
    private final DemoHolders holders;
    private final PracticeAddresses addresses;
    private final Practices practices;

    DemoPhoneController(
            DemoPhones phones,
            DemoPortal portal,
            DemoMails mails,
            DemoCalls calls,
            DemoHolders holders,
            PracticeAddresses addresses,
            Practices practices) {
        this.phones = phones;
        this.portal = portal;
        this.mails = mails;
        this.calls = calls;
        this.holders = holders;
        this.addresses = addresses;
        this.practices = practices;
    }

    @GetMapping("/demo/phone")
    String phone(Access access, @RequestParam(defaultValue = "") String of, Model model) {
        model.addAttribute("phone", view(access, of));
        return "demo/phone";
    }

    @GetMapping("/demo/phone/texts")
    String texts(Access access, @RequestParam(defaultValue = "") String of, Model model) {
        model.addAttribute("phone", view(access, of));
        return "demo/bubbles";
    }

    @PostMapping("/demo/phone/texts")
    String write(Access access, @RequestParam String of, @RequestParam String words) {
        var clinic = addresses.textNumber(access.practice()).map(ContactPoint::value);
        if (!words.isBlank()) {
            clinic.ifPresent(number -> phones.write(of, number, words.strip()));
        }
        return "redirect:/demo/phone?of=" + of.replace("+", "%2B");
    }

    @GetMapping("/demo/phone/letters")
    String letters(Access access, @RequestParam(defaultValue = "") String of, Model model) {
        model.addAttribute("phone", view(access, of));
        return "demo/letters";
    }

    @PostMapping("/demo/phone/letters")
    String writeInThePortal(Access access, @RequestParam String of, @RequestParam String words) {
        if (!words.isBlank()) {
            portal.write(of, view(access, of).name(), words.strip());
        }
        return "redirect:/demo/phone?of=" + of.replace("+", "%2B");
    }

    @GetMapping("/demo/phone/mails")
    String mails(Access access, @RequestParam(defaultValue = "") String of, Model model) {
        model.addAttribute("phone", view(access, of));
        return "demo/mails";
    }

    @PostMapping("/demo/phone/mails")
    String writeAMail(Access access, @RequestParam String of, @RequestParam String words) {
        var holder = holder(holders.of(of));
        var clinic = addresses.of(access.practice()).map(ContactPoint::value);
        if (!words.isBlank() && holder.mail() != null && clinic.isPresent()) {
            mails.write(new DemoMails.Mailbox(holder.mail(), holder.name()), clinic.get(), words.strip());
        }
        return "redirect:/demo/phone?of=" + of.replace("+", "%2B");
    }

    @PostMapping("/demo/phone/calls")
    String call(Access access, @RequestParam String of, @RequestParam DemoCalls.Act act) {
        addresses.textNumber(access.practice()).ifPresent(number -> calls.act(of, number.value(), act));
        return "redirect:/demo/phone?of=" + of.replace("+", "%2B");
    }

    private DemoPhone.Calling calling(String number) {
        return calls.of(number)
                .map(call ->
                        call.status().equals("in-progress") ? DemoPhone.Calling.ON_THE_LINE : DemoPhone.Calling.RINGING)
                .orElse(DemoPhone.Calling.NO);
    }

    private static DemoPhone.Holder holder(List<DemoPhone.Holder> all) {
        return all.stream().filter(DemoPhone.Holder::chosen).findFirst().orElse(all.getFirst());
    }

    private DemoPhone view(Access access, String of) {
        var all = holders.of(of);
        var chosen = holder(all);
        return new DemoPhone(
                practices.get(access.practice()).name(),
                all,
                chosen.number(),
                chosen.name(),
                chosen.mail(),
                messages(chosen),
                calling(chosen.number()));
    }

    private DemoPhone.Messages messages(DemoPhone.Holder holder) {
        return new DemoPhone.Messages(
                phones.of(holder.number()).stream()
                        .map(message -> new DemoPhone.Bubble(message.fromPractice(), message.words(), message.at()))
                        .toList(),
                portal.of(holder.number()).stream()
                        .map(letter -> new DemoPhone.Bubble(letter.fromPractice(), letter.words(), letter.at()))
                        .toList(),
                holder.mail() == null ? List.of() : mails.of(holder.mail()));
    }
}

package org.throughline.testing.fault;

import java.util.concurrent.atomic.AtomicReference;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;

/**
 * Takes one rule out of the otherwise real code: a method that answers as if nothing stood in the way. One test at a time
 * plants; what else runs in the meantime meets the same method.
 */
public final class PlantedCode {

    private static final AtomicReference<@Nullable Object> ANSWER = new AtomicReference<>();

    private PlantedCode() {}

    /** What is planted: the type's methods of that name answer so, whatever they are asked. */
    public record Plant(Class<?> type, String method, Object answer) {

        @Override
        public String toString() {
            return type.getSimpleName() + "." + method;
        }
    }

    /** Runs the step with the method out of order, and puts it back. */
    public static void planted(Plant plant, Runnable step) {
        ByteBuddyAgent.install();
        var reloading = ClassReloadingStrategy.fromInstalledAgent(ClassReloadingStrategy.Strategy.RETRANSFORMATION);
        var source = ClassFileLocator.ForClassLoader.of(plant.type().getClassLoader());
        ANSWER.set(plant.answer());
        var changed = new ByteBuddy()
                .redefine(plant.type(), source)
                .visit(Advice.to(Answers.class).on(ElementMatchers.named(plant.method())))
                .make();
        try (changed) {
            changed.load(plant.type().getClassLoader(), reloading);
            step.run();
        } finally {
            reset(reloading, source, plant.type());
            ANSWER.set(null);
        }
    }

    /** What the planted method says; called from within it. */
    public static @Nullable Object answer() {
        return ANSWER.get();
    }

    private static void reset(ClassReloadingStrategy reloading, ClassFileLocator source, Class<?> type) {
        try {
            reloading.reset(source, type);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Copied into the planted method: its own words are skipped. */
    static final class Answers {

        private Answers() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean skipsItsOwnWords() {
            return true;
        }

        @Advice.OnMethodExit
        @SuppressWarnings("UnusedVariable") // what is written to it is what the method answers
        static void answers(
                @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) @Nullable Object answer) {
            answer = PlantedCode.answer();
        }
    }
}

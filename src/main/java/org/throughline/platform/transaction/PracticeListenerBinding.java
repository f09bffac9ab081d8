package org.throughline.platform.transaction;

import java.lang.reflect.Method;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.throughline.kernel.PracticeEvent;

/** Runs each listener to a practice's news within that practice, so that its transaction is bound before it begins. */
class PracticeListenerBinding extends StaticMethodMatcherPointcutAdvisor {

    PracticeListenerBinding() {
        super((MethodInterceptor) PracticeListenerBinding::withinThePracticeOfTheEvent);
        setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    }

    @Override
    public boolean matches(Method method, Class<?> targetClass) {
        return method.getParameterCount() == 1
                && PracticeEvent.class.isAssignableFrom(method.getParameterTypes()[0])
                && AnnotatedElementUtils.hasAnnotation(method, ApplicationModuleListener.class);
    }

    private static @Nullable Object withinThePracticeOfTheEvent(MethodInvocation call) throws Throwable {
        var event = (PracticeEvent) Objects.requireNonNull(call.getArguments()[0]);
        return CurrentPractice.<@Nullable Object, Throwable>within(event.practice(), call::proceed);
    }
}

package org.throughline.communication.mail.sending;

import java.time.Clock;
import java.util.List;
import org.throughline.kernel.ContactPoint;

class InMemoryMailGatewayTests implements MailGatewayContract {

    private final InMemoryMailGateway gateway = new InMemoryMailGateway(Clock.systemUTC());

    @Override
    public MailGateway gateway() {
        return gateway;
    }

    @Override
    public List<byte[]> delivered() {
        return gateway.delivered();
    }

    @Override
    public void forget(ContactPoint address) {
        gateway.forget(address);
    }

    @Override
    public void away() {
        gateway.away(true);
    }

    @Override
    public void losesItsAnswers() {
        gateway.losesItsAnswers(true);
    }
}

// What the house has set: rules, reasons, guides, and what they are called.
#include "session/alertdeskimpl.h"

#include "base/log.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Floorwatch::Session
{

using namespace Domain;
using Journal::Document;

namespace
{

FLOORWATCH_LOG(lcDesk, "floorwatch.session")

constexpr QLatin1String CallerRulesKind("callerRules");
constexpr QLatin1String FloorRulesKind("floorRules");
constexpr QLatin1String ReasonsKind("reasons");
constexpr QLatin1String SurgesKind("surges");
constexpr QLatin1String LookupKind("lookup");
constexpr QLatin1String WebhookKind("webhook");
constexpr QLatin1String DeskKind("desk");
constexpr QLatin1String GuideKind("guide");
constexpr QLatin1String NoticeKind("notice");
constexpr QLatin1String GroupKind("caseGroup");
constexpr QLatin1String TheOne("house"); ///< id of documents of which there is one

QByteArray deskJson(const DeskSettings &settings)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("country"), settings.country},
                                     {QStringLiteral("agentLanguage"), settings.agentLanguage}})
        .toJson(QJsonDocument::Compact);
}

/// Takes a result over into its place; answers what was wrong with it.
template <typename T, typename Place> QString take(Base::Result<T> result, Place &place)
{
    if (!result) {
        return result.error();
    }
    place = std::move(result).value();
    return {};
}

} // namespace

void AlertDesk::Impl::loadPart(const QString &kind, const std::function<QString(const QByteArray &body)> &take)
{
    ++loading;
    records->documents(kind, &q, [this, kind, take](const Base::Result<std::vector<Document>> &documents) {
        if (!documents) {
            qCWarning(lcDesk).noquote() << documents.error();
        } else {
            for (const Document &document : documents.value()) {
                versions.insert(document.kind + QLatin1Char('/') + document.id, document.version);
                if (const QString fault = take(document.body); !fault.isEmpty()) {
                    // What cannot be read keeps its default, and is said: it is not written over.
                    qCWarning(lcDesk).noquote() << kind << document.id << fault;
                }
            }
        }
        if (--loading == 0) {
            loaded = true;
            applySettings();
            loadHistory();
            beginGuides();
            deliverAll(); // what the last program did not get sent
            Q_EMIT q.settingsChanged();
            Q_EMIT q.noticesChanged();
            Q_EMIT q.groupsChanged();
            Q_EMIT q.guidesChanged();
        }
    });
}

void AlertDesk::Impl::load()
{
    ++loading; // until all are asked for
    loadPart(CallerRulesKind,
             [this](const QByteArray &body) { return take(Alerts::callerRulesFromJson(body), settings.callers); });
    loadPart(FloorRulesKind,
             [this](const QByteArray &body) { return take(Alerts::floorRulesFromJson(body), settings.floor); });
    loadPart(ReasonsKind,
             [this](const QByteArray &body) { return take(Alerts::reasonSettingsFromJson(body), settings.reasons); });
    loadPart(SurgesKind, [this](const QByteArray &body) {
        settings.surges = Alerts::surgeSettingsFromJson(body).value_or(settings.surges);
        return QString();
    });
    loadPart(LookupKind,
             [this](const QByteArray &body) { return take(Web::lookupSettingsFromJson(body), settings.lookup); });
    loadPart(WebhookKind, [this](const QByteArray &body) {
        settings.webhook = Web::webhookSettingsFromJson(body);
        return QString();
    });
    loadPart(NoticeKind, [this](const QByteArray &body) {
        Alerts::Notice notice;
        QString fault = take(Alerts::noticeFromJson(body), notice);
        if (fault.isEmpty()) {
            findPbxs(notice);
            notices.push_back(std::move(notice));
        }
        return fault;
    });
    loadPart(GroupKind, [this](const QByteArray &body) {
        Alerts::CaseGroup group;
        QString fault = take(Alerts::caseGroupFromJson(body), group);
        if (fault.isEmpty()) {
            groups.push_back(std::move(group));
        }
        return fault;
    });
    loadPart(GuideKind, [this](const QByteArray &body) {
        Alerts::Guide guide;
        QString fault = take(Alerts::guideFromJson(body), guide);
        if (fault.isEmpty()) {
            guides.push_back(std::move(guide));
        }
        return fault;
    });
    loadPart(DeskKind, [this](const QByteArray &body) {
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        begun = true;
        settings.country = object.value(QStringLiteral("country")).toString(settings.country);
        settings.agentLanguage = object.value(QStringLiteral("agentLanguage")).toString(settings.agentLanguage);
        return QString();
    });
    --loading;
}

/// A new house begins with the worked examples, which it may change and remove like its own.
void AlertDesk::Impl::beginGuides()
{
    if (begun || !guides.empty()) {
        return;
    }
    guides = Alerts::exampleGuides();
    for (const Alerts::Guide &guide : guides) {
        put(GuideKind, guide.id, Alerts::toJson(guide));
    }
    put(DeskKind, TheOne, deskJson(settings));
}

void AlertDesk::Impl::applySettings()
{
    const Base::Instant now = this->now();
    if (numbers.country() != settings.country) {
        numbers = Numbers::NumberReader(settings.country);
        releaseCallers(now);
        callers = std::make_unique<Alerts::CallerWatch>(book, zone, settings.country,
                                                        [this](const QString &number) { askFacts(number); });
        Floor::FloorChanges all;
        all.calls = floor().liveCalls();
        all.visits = floor().openVisits();
        callers->observe(floor(), all, now);
    }
    callers->setRules(settings.callers, now);
    floorWatch->setRules(settings.floor, now);
    surges->setSettings(settings.surges);
    lookup->setSettings(settings.lookup, lookupSecret);
    if (webhook) {
        webhook->setSettings(settings.webhook, webhookSecret);
    }
    for (const quint64 serial : floor().liveCalls()) {
        observeCall(serial);
    }
    flush();
}

/// Numbers are read anew: what was known of callers by their old keys goes.
void AlertDesk::Impl::releaseCallers(Base::Instant now)
{
    overWhere([](const Alerts::Alert &alert,
                 const Alerts::Member &) { return alert.condition.kind == Alerts::AlertKind::SpecialCaller; },
              now);
    known.clear();
    callsOfNumber.clear();
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        it->number = numbers.read(it->caller.number);
        callsOfNumber.insert(it->number.key, it.key());
    }
}

void AlertDesk::setSecrets(const QString &lookupSecret, const QString &webhookSecret)
{
    m_impl->lookupSecret = lookupSecret;
    m_impl->webhookSecret = webhookSecret;
    m_impl->lookup->setSettings(m_impl->settings.lookup, lookupSecret);
    if (m_impl->webhook) {
        m_impl->webhook->setSettings(m_impl->settings.webhook, webhookSecret);
    }
}

void AlertDesk::Impl::put(const QString &kind, const QString &id, const QByteArray &body, bool removed)
{
    if (records) {
        records->putDocument({kind, id, 0, now(), by(), body, removed}, &q, [this](const auto &stored) {
            if (stored) {
                versions.insert(stored.value().kind + QLatin1Char('/') + stored.value().id, stored.value().version);
            }
        });
    }
}

void AlertDesk::Impl::replace(const QString &kind, const QString &id, const QByteArray &body)
{
    if (records) {
        const int version = versions.value(kind + QLatin1Char('/') + id);
        records->replaceDocument({kind, id, version, now(), by(), body, false}, &q, [](const auto &stored) {
            if (!stored) {
                qCWarning(lcDesk).noquote() << stored.error();
            }
        });
    }
}

namespace
{

QString faultIn(const DeskSettings &settings)
{
    for (const Alerts::CallerRule &rule : settings.callers.rules) {
        if (const QString fault = Alerts::faultOf(rule); !fault.isEmpty()) {
            return AlertDesk::tr("Rule “%1”: %2").arg(rule.name, fault);
        }
    }
    for (const Alerts::FloorRule &rule : settings.floor) {
        if (const QString fault = Alerts::faultOf(rule); !fault.isEmpty()) {
            return AlertDesk::tr("Rule “%1”: %2").arg(rule.name.isEmpty() ? rule.id : rule.name, fault);
        }
    }
    if (QString fault = Web::faultOf(settings.webhook); !fault.isEmpty()) {
        return fault;
    }
    return settings.lookup.enabled ? Web::faultOf(settings.lookup) : QString();
}

} // namespace

bool AlertDesk::setSettings(const DeskSettings &settings, QString *why)
{
    if (!m_impl->loaded) {
        return Impl::refuse(why, tr("The desk is still being read from the disk."));
    }
    const DeskSettings &before = m_impl->settings;
    const bool outside = settings.lookup != before.lookup || settings.webhook != before.webhook;
    DeskSettings inside = settings;
    inside.lookup = before.lookup;
    inside.webhook = before.webhook;
    if ((outside && !m_impl->may(Access::Right::ChangeSettings, {}, why)) ||
        (inside != before && !m_impl->may(Access::Right::EditRules, {}, why))) {
        return false;
    }
    if (const QString fault = faultIn(settings); !fault.isEmpty()) {
        return Impl::refuse(why, fault);
    }
    QStringList parts;
    const auto part = [&](bool changed, const QString &kind) {
        if (changed) {
            parts << kind;
        }
    };
    part(settings.callers != before.callers, CallerRulesKind);
    part(settings.floor != before.floor, FloorRulesKind);
    part(settings.reasons != before.reasons, ReasonsKind);
    part(settings.surges != before.surges, SurgesKind);
    part(settings.lookup != before.lookup, LookupKind);
    part(settings.webhook != before.webhook, WebhookKind);
    part(settings.country != before.country || settings.agentLanguage != before.agentLanguage, DeskKind);
    if (parts.isEmpty()) {
        return true;
    }
    if (!m_impl->write(QStringLiteral("rulesChanged"), {}, parts.join(QLatin1Char(' ')), why)) {
        return false;
    }
    m_impl->settings = settings;
    const auto store = [&](const QString &kind, const QByteArray &body) {
        if (parts.contains(kind)) {
            m_impl->put(kind, TheOne, body);
        }
    };
    store(CallerRulesKind, Alerts::toJson(settings.callers));
    store(FloorRulesKind, Alerts::toJson(settings.floor));
    store(ReasonsKind, Alerts::toJson(settings.reasons));
    store(SurgesKind, Alerts::toJson(settings.surges));
    store(LookupKind, Web::toJson(settings.lookup));
    store(WebhookKind, Web::toJson(settings.webhook));
    store(DeskKind, deskJson(settings));
    m_impl->applySettings();
    if (parts.contains(SurgesKind) && m_impl->records) {
        m_impl->learnSurges(); // another interval or method begins anew
    }
    Q_EMIT settingsChanged();
    return true;
}

// ---- guides, names

const std::vector<Alerts::Guide> &AlertDesk::guides() const { return m_impl->guides; }

bool AlertDesk::saveGuide(const Alerts::Guide &guide, QString *why)
{
    if (!m_impl->may(Access::Right::EditRules, {}, why) ||
        !m_impl->write(QStringLiteral("guideSaved"), guide.id, guide.demand.in(QStringLiteral("en")), why)) {
        return false;
    }
    const auto found = std::find_if(m_impl->guides.begin(), m_impl->guides.end(),
                                    [&](const Alerts::Guide &known) { return known.id == guide.id; });
    if (found == m_impl->guides.end()) {
        m_impl->guides.push_back(guide);
    } else {
        *found = guide;
    }
    m_impl->put(GuideKind, guide.id, Alerts::toJson(guide));
    Q_EMIT guidesChanged();
    return true;
}

bool AlertDesk::removeGuide(const QString &id, QString *why)
{
    const auto found = std::find_if(m_impl->guides.begin(), m_impl->guides.end(),
                                    [&](const Alerts::Guide &known) { return known.id == id; });
    if (found == m_impl->guides.end()) {
        return Impl::refuse(why, tr("This guide is gone."));
    }
    if (!m_impl->may(Access::Right::EditRules, {}, why) ||
        !m_impl->write(QStringLiteral("guideRemoved"), id, {}, why)) {
        return false;
    }
    m_impl->put(GuideKind, id, Alerts::toJson(*found), true);
    m_impl->guides.erase(found);
    Q_EMIT guidesChanged();
    return true;
}

QString AlertDesk::reasonName(const QString &key, const QString &language) const
{
    return Alerts::reasonName(m_impl->settings.reasons, key, language);
}

QString AlertDesk::seriesName(const QString &series, const QString &language) const
{
    return Alerts::SurgeWatch::seriesName(
        series, [&](const QString &key) { return reasonName(key, language); },
        [&](const QString &region) { return regionName(region, language); });
}

QString AlertDesk::regionName(const QString &region, const QString &language) const
{
    const QString number = m_impl->numberOfRegion.value(region);
    return number.isEmpty() ? region.section(QLatin1Char('-'), 1) : Numbers::regionName(number, language);
}

std::vector<Alerts::SurgeWatch::Standing> AlertDesk::standings() const { return m_impl->surges->standings(); }

std::optional<Alerts::SurgeReport> AlertDesk::surge(const QString &series) const
{
    return m_impl->surges->report(series);
}

} // namespace Floorwatch::Session

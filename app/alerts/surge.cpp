#include "alerts/surge.h"

#include "alerts/detectors.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

Detector::~Detector() = default;

QString text(Method method)
{
    switch (method) {
    case Method::Cusum: return QStringLiteral("cusum");
    case Method::EarsC1: return QStringLiteral("earsC1");
    case Method::EarsC2: return QStringLiteral("earsC2");
    case Method::EarsC3: return QStringLiteral("earsC3");
    case Method::NegativeBinomial: return QStringLiteral("negativeBinomial");
    case Method::Farrington: return QStringLiteral("farrington");
    }
    Q_UNREACHABLE();
}

std::optional<Method> methodFromText(const QString &word)
{
    for (int i = 0; i < MethodCount; ++i) {
        if (text(static_cast<Method>(i)) == word) {
            return static_cast<Method>(i);
        }
    }
    return std::nullopt;
}

Method defaultMethod() { return Method::NegativeBinomial; }

std::unique_ptr<Detector> makeDetector(Method method)
{
    switch (method) {
    case Method::Cusum: return std::make_unique<CusumDetector>();
    case Method::EarsC1:
    case Method::EarsC2:
    case Method::EarsC3: return std::make_unique<EarsDetector>(method);
    case Method::NegativeBinomial: return std::make_unique<NegativeBinomialDetector>();
    case Method::Farrington: return std::make_unique<FarringtonDetector>();
    }
    Q_UNREACHABLE();
}

CusumRun upperCusum(const std::vector<double> &values, double mean, double sd, double k, double h)
{
    CusumRun run;
    run.s.reserve(values.size());
    double sum = 0;
    for (const double value : values) {
        sum = std::max(0.0, sum + value - mean - k * sd);
        if (!run.firstAlarm && sum > h * sd) {
            run.firstAlarm = run.s.size();
        }
        run.s.push_back(sum);
    }
    return run;
}

} // namespace Floorwatch::Alerts

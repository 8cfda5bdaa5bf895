// Where the phone's thread hangs out the lines' figures, and everybody reads them.
#pragma once

#include "phone/softphone.h"

#include <QHash>

#include <mutex>

namespace Floorwatch::Phone
{

/// Thread-safe. The lock is held for a copy of some numbers, never by a sound callback.
class FigureBoard
{
public:
    void set(const QString &token, const LineFigures &figures)
    {
        const std::lock_guard lock(m_mutex);
        m_figures.insert(token, figures);
    }
    void remove(const QString &token)
    {
        const std::lock_guard lock(m_mutex);
        m_figures.remove(token);
    }
    [[nodiscard]] LineFigures get(const QString &token) const
    {
        const std::lock_guard lock(m_mutex);
        return m_figures.value(token);
    }

private:
    mutable std::mutex m_mutex;
    QHash<QString, LineFigures> m_figures;
};

} // namespace Floorwatch::Phone

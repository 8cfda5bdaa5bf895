#include "kit/theme.h"

#include <algorithm>
#include <cmath>

namespace Floorwatch::Kit
{

using Domain::AgentState;
using Models::Level;

namespace
{

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

// Hues after Okabe and Ito, moved in lightness until they carry text on every ground of the theme.
Theme makeLight()
{
    Theme t;
    t.window = rgb(0xf3f4f6);
    t.card = rgb(0xffffff);
    t.sunken = rgb(0xe8eaed);
    t.hover = rgb(0xf6f9fc);
    t.selected = rgb(0xe3eefa);
    t.line = rgb(0xd3d7dc);
    t.text = rgb(0x1b1f24);
    t.dim = rgb(0x505861);
    t.accent = rgb(0x0b5cad);
    t.onAccent = rgb(0xffffff);
    t.watchText = rgb(0x7d4e00);
    t.watchFill = rgb(0xe69f00);
    t.onWatch = rgb(0x201500);
    t.alarmText = rgb(0xa33400);
    t.alarmFill = rgb(0xb23c00);
    t.onAlarm = rgb(0xffffff);
    t.good = rgb(0x00634a);
    const auto set = [&t](AgentState s, QRgb c) { t.state[static_cast<size_t>(s)] = rgb(c); };
    set(AgentState::SignedOut, 0x5c646d);
    set(AgentState::Unreachable, 0xa33400);
    set(AgentState::Available, 0x00634a);
    set(AgentState::Ringing, 0x00608a);
    set(AgentState::Talking, 0x0b55a8);
    set(AgentState::OnHold, 0x8a3a68);
    set(AgentState::WrapUp, 0x5f5a00);
    set(AgentState::Paused, 0x7d4e00);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = rgb(0x15181c);
    t.card = rgb(0x1e2227);
    t.sunken = rgb(0x272c32);
    t.hover = rgb(0x242930);
    t.selected = rgb(0x1d3448);
    t.line = rgb(0x363c44);
    t.text = rgb(0xe6e9ed);
    t.dim = rgb(0xa3acb6);
    t.accent = rgb(0x6cb6f5);
    t.onAccent = rgb(0x0b1620);
    t.watchText = rgb(0xf2b544);
    t.watchFill = rgb(0xe69f00);
    t.onWatch = rgb(0x201500);
    t.alarmText = rgb(0xff9159);
    t.alarmFill = rgb(0xf27935);
    t.onAlarm = rgb(0x200c00);
    t.good = rgb(0x3ecba2);
    const auto set = [&t](AgentState s, QRgb c) { t.state[static_cast<size_t>(s)] = rgb(c); };
    set(AgentState::SignedOut, 0x9aa3ad);
    set(AgentState::Unreachable, 0xff9159);
    set(AgentState::Available, 0x3ecba2);
    set(AgentState::Ringing, 0x5fd0f0);
    set(AgentState::Talking, 0x74b3ff);
    set(AgentState::OnHold, 0xe79fca);
    set(AgentState::WrapUp, 0xe3d95a);
    set(AgentState::Paused, 0xf2b544);
    return t;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor Theme::textOf(Level level) const
{
    switch (level) {
    case Level::Calm: return text;
    case Level::Watch: return watchText;
    case Level::Alarm: return alarmText;
    }
    Q_UNREACHABLE();
}

QColor Theme::fillOf(Level level) const
{
    switch (level) {
    case Level::Calm: return card;
    case Level::Watch: return watchFill;
    case Level::Alarm: return alarmFill;
    }
    Q_UNREACHABLE();
}

QColor Theme::onFillOf(Level level) const
{
    switch (level) {
    case Level::Calm: return text;
    case Level::Watch: return onWatch;
    case Level::Alarm: return onAlarm;
    }
    Q_UNREACHABLE();
}

const Theme &lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme &theme)
{
    QPalette p;
    p.setColor(QPalette::Window, theme.window);
    p.setColor(QPalette::WindowText, theme.text);
    p.setColor(QPalette::Base, theme.card);
    p.setColor(QPalette::AlternateBase, theme.sunken);
    p.setColor(QPalette::Text, theme.text);
    p.setColor(QPalette::PlaceholderText, theme.dim);
    p.setColor(QPalette::Button, theme.card);
    p.setColor(QPalette::ButtonText, theme.text);
    p.setColor(QPalette::BrightText, theme.onAccent);
    p.setColor(QPalette::ToolTipBase, theme.card);
    p.setColor(QPalette::ToolTipText, theme.text);
    p.setColor(QPalette::Highlight, theme.accent);
    p.setColor(QPalette::HighlightedText, theme.onAccent);
    p.setColor(QPalette::Link, theme.accent);
    p.setColor(QPalette::LinkVisited, theme.accent);
    p.setColor(QPalette::Light, theme.card);
    p.setColor(QPalette::Midlight, theme.hover);
    p.setColor(QPalette::Mid, theme.line);
    p.setColor(QPalette::Dark, theme.line);
    p.setColor(QPalette::Shadow, theme.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, theme.dim);
    }
    return p;
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace Floorwatch::Kit

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QString>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/image/colour_map.h"

namespace sightline::ui {

/// Draws the words and marks of the comparison grid, in the palette and font of the widget: headers, captions,
/// scores, states, legend, cross-hair. Knows nothing of studies; it is given what to say.
class GridPainter {
 public:
  GridPainter(QPainter& painter, const QPalette& palette, const QFont& font);

  struct Title {
    QString name, details, right;
  };
  void title(const QRect& rect, const Title& content);

  struct Header {
    QString name;
    std::optional<QColor> colour;  ///< of the model
    QString label, probability;    ///< predicted class; empty while unknown
    QString note;                  ///< in place of a prediction
    std::optional<bool> correct;
    bool menu = false;  ///< shows where menuRect() is
  };
  /// Of a header: where its menu is opened.
  static QRect menuRect(const QRect& header, const QFont& font);
  void header(const QRect& rect, const Header& content);

  /// Technique in bold and what it was taken from in grey.
  void caption(const QRect& rect, const QString& name, const QString& detail);

  /// A button at the right end of a caption; empty where there is no room beside the caption's name.
  static QRect buttonRect(const QRect& caption, const QString& name, const QString& text, const QFont& font);
  void button(const QRect& rect, const QString& text);

  struct Footer {
    QString text;  ///< in place of scores
    std::array<QString, 3> names{}, values{};
    int emphasised = -1;  ///< the metric in use elsewhere
  };
  void footer(const QRect& rect, const Footer& content, bool stacked);
  /// Rectangle of score `i` in a footer, for tool tips; the same as footer() uses.
  [[nodiscard]] QRect scoreRect(const QRect& rect, const Footer& content, bool stacked, int i) const;

  void emptyFrame(const QRect& rect);
  /// Under a dimmed image that is narrower than its frame, so that white words are readable beside it too.
  void darkFrame(const QRect& rect);
  void focusRing(const QRect& rect);

  struct State {
    QString headline, detail;
    double progress = -1;  ///< 0..1; negative: no bar
    bool retry = false;    ///< offers "Try again"
  };
  /// Over a dimmed image.
  void state(const QRect& rect, const State& content);
  static QRect retryRect(const QRect& frame, const QFont& font);
  /// A sentence over the image itself: why a map is blank.
  void notice(const QRect& rect, const QString& text);

  /// The divider between what is shown left and right of it, with a grip.
  void divider(const QRectF& picture, double x);
  /// A word in the corner of an image.
  void badge(const QRect& frame, const QString& text);

  /// The pointer's place in this cell, and what lies under it.
  void crossHair(const QRect& frame, const QRectF& picture, QPointF at, const QString& readout);

  struct Legend {
    /// Colours from a low to a high end, with what the ends mean.
    struct Bar {
      std::span<const Rgb, 256> colours;
      QString low, high, shortLow, shortHigh;
    };
    std::optional<Bar> bar;
    struct Key {
      QColor colour, halo;
      bool filled = false;  ///< an area, else a line
      QString text, shortText;
      std::vector<QColor> more;  ///< further colours of the same meaning (one per model)
    };
    std::vector<Key> keys;
    QString right;
  };
  void legend(const QRect& rect, const Legend& content);

  [[nodiscard]] QColor quiet() const { return quiet_; }

 private:
  void text(const QRect& rect, const QString& text, const QColor& colour, Qt::Alignment alignment, bool bold = false,
            Qt::TextElideMode elide = Qt::ElideRight);
  void value(const QRect& rect, const QString& text, const QColor& colour, bool bold);
  [[nodiscard]] QFontMetrics metrics(bool bold = false) const { return QFontMetrics(bold ? bold_ : font_); }

  QPainter& p_;
  QPalette palette_;
  QFont font_, bold_;
  QFont figures_, boldFigures_;  ///< equally wide figures, so that changing numbers stand still
  QColor ink_, quiet_;
};

}  // namespace sightline::ui

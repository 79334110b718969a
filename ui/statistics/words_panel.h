// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "core/base/message.h"
#include "ui/session/latest_job.h"
#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

class QLabel;
class QPlainTextEdit;
class QSplitter;

namespace sightline::ui {

/// What the numbers say, for whoever reads no tables: a paragraph about the image on screen and one about the study, of
/// the chosen metric and images, each to be copied. Core makes the sentences (image_words.h, study_words.h). Follows
/// the session while it is seen; hidden, it does nothing.
class WordsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit WordsPanel(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] QString imageText() const;
  [[nodiscard]] QString studyText() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// One paragraph under its heading.
  struct Paragraph {
    QWidget* box = nullptr;
    QLabel* heading = nullptr;
    QPlainTextEdit* text = nullptr;
  };
  Paragraph addParagraph(const QString& heading, const char* name, const QString& copyTip);
  void refresh();
  void askAboutImage();
  void askAboutStudy();
  void write(const Paragraph& paragraph, const std::vector<Message>& sentences);
  [[nodiscard]] int failedMaps() const;  ///< of the whole study

  StudySession* session_;
  QSplitter* splitter_;
  Paragraph image_, study_;
  struct Answer {
    int image = -1;
    std::vector<Message> sentences;
  };
  LatestJob<Answer> imageJob_, studyJob_;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui

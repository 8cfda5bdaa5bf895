# floorwatch_precompile(<target> <base|widgets>)
#
# With FLOORWATCH_PCH the headers that nearly every file reads are parsed once for all targets of a kind. Off by default:
# ccache then finds again what another build folder compiled, and a missing #include is not hidden.
set(FLOORWATCH_PCH_base <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QObject>
    <QString> <QStringList> <QTimeZone> <QTimer> <algorithm> <chrono> <deque> <functional> <map> <memory> <optional>
    <variant> <vector>)
set(FLOORWATCH_PCH_widgets ${FLOORWATCH_PCH_base} <QApplication> <QBoxLayout> <QEvent> <QFrame> <QLabel> <QPainter>
    <QStyledItemDelegate> <QTableView> <QToolButton> <QWidget>)
function(floorwatch_precompile target kind)
    if(NOT FLOORWATCH_PCH)
        return()
    endif()
    set(donor fw_precompiled_${kind})
    if(NOT TARGET ${donor})
        file(WRITE ${CMAKE_BINARY_DIR}/${donor}.cpp "")
        add_library(${donor} STATIC ${CMAKE_BINARY_DIR}/${donor}.cpp)
        target_link_libraries(${donor} PRIVATE Qt6::Core)
        if(kind STREQUAL widgets)
            target_link_libraries(${donor} PRIVATE Qt6::Widgets)
        endif()
        target_precompile_headers(${donor} PRIVATE ${FLOORWATCH_PCH_${kind}})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${donor})
endfunction()

# floorwatch_room(<name> FLOOR <n> [LINKS <room>...] [QT <module>...] [LIBS <target>...] SOURCES <file>...)
#
# Declares the room whose CMakeLists.txt calls it: a static library named fw_<name>. A room may link only rooms on
# lower floors; anything else stops the configuration here, long before a reader would notice.
function(floorwatch_room name)
    cmake_parse_arguments(ROOM "" "FLOOR" "LINKS;QT;LIBS;SOURCES" ${ARGN})
    set(target fw_${name})
    add_library(${target} STATIC ${ROOM_SOURCES})
    set_property(GLOBAL PROPERTY floorwatch_floor_${name} ${ROOM_FLOOR})
    foreach(room IN LISTS ROOM_LINKS)
        get_property(floor GLOBAL PROPERTY floorwatch_floor_${room})
        if("${floor}" STREQUAL "")
            message(FATAL_ERROR "room ${name} links ${room}, which is not declared before it")
        endif()
        if(NOT floor LESS ROOM_FLOOR)
            message(FATAL_ERROR "room ${name} (floor ${ROOM_FLOOR}) links ${room} (floor ${floor}): only lower floors")
        endif()
        target_link_libraries(${target} PUBLIC fw_${room})
    endforeach()
    foreach(module IN LISTS ROOM_QT)
        target_link_libraries(${target} PUBLIC Qt6::${module})
    endforeach()
    target_link_libraries(${target} PUBLIC ${ROOM_LIBS})
    if(Widgets IN_LIST ROOM_QT)
        floorwatch_precompile(${target} widgets)
    else()
        floorwatch_precompile(${target} base)
    endif()
    # Includes are written with the room's name: #include "wire/amireader.h".
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR}/widgets)
endfunction()

# floorwatch_moc(<target>)
#
# For a program of one source file <target>.cpp that includes its own <target>.moc: moc alone. AUTOMOC would take a step
# and compile a file more for each, two seconds of a build.
function(floorwatch_moc target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
    set(moc ${folder}/${target}.moc)
    file(MAKE_DIRECTORY ${folder})
    qt_generate_moc(${target}.cpp ${moc} TARGET ${target})
    set_source_files_properties(${target}.cpp PROPERTIES OBJECT_DEPENDS ${moc})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_include_directories(${target} PRIVATE ${folder})
    # So that they can be asked for without what includes them.
    add_custom_target(${target}_mocs DEPENDS ${moc})
    if(NOT TARGET test_mocs)
        add_custom_target(test_mocs)
    endif()
    add_dependencies(test_mocs ${target}_mocs)
    add_dependencies(${target} ${target}_mocs)
endfunction()

# floorwatch_test(<name> ROOMS <room>... [QT <module>...] [LABELS <label>...])
#
# One Qt Test program from tst_<name>.cpp, linked with the rooms that it tests and with the test kit, which turns
# an unexpected warning into a failure.
function(floorwatch_test name)
    cmake_parse_arguments(TST "" "" "ROOMS;QT;LABELS;LIBS;SOURCES" ${ARGN})
    add_executable(tst_${name} tst_${name}.cpp ${TST_SOURCES})
    foreach(room IN LISTS TST_ROOMS)
        target_link_libraries(tst_${name} PRIVATE fw_${room})
    endforeach()
    foreach(module IN LISTS TST_QT)
        target_link_libraries(tst_${name} PRIVATE Qt6::${module})
    endforeach()
    target_link_libraries(tst_${name} PRIVATE fw_testkit ${TST_LIBS})
    if(NOT TST_SOURCES)
        floorwatch_moc(tst_${name})
    endif()
    # Not QTest's headers: Qt gives them a definition that differs from folder to folder.
    floorwatch_precompile(tst_${name} base)
    add_test(NAME ${name} COMMAND tst_${name})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
    if(TST_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${TST_LABELS}")
        # Those first, so that no long one is left alone at the end.
        if(slow IN_LIST TST_LABELS)
            set_tests_properties(${name} PROPERTIES COST 100)
        endif()
    endif()
endfunction()
